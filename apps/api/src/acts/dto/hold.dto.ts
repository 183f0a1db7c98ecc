import { InstantField } from '../../http/instant-field';
import { ActName, Maybe, Text } from './shared/fields';

export class HoldDto {
  @ActName('hold') type!: string;
  @Text(200) ground!: string;
  @Text() reason!: string;
  @Maybe() @InstantField() until?: string;
}

import { InstantField } from '../../http/instant-field';
import { ActName, Maybe, Text } from './shared/fields';

export class DeclineDto {
  @ActName('decline') type!: string;
  @Text() reason!: string;
  /** Entered by the personnel body: when the person wrote it, and the paper that shows it. */
  @Maybe() @InstantField() occurredAt?: string;
  @Maybe() @Text() evidence?: string;
}

import { ActName, Id, Text } from './shared/fields';

export class RetryDto {
  @ActName('retry') type!: string;
  @Id() incident!: string;
  @Text() reason!: string;
}

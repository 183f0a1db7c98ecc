import { ActName, Day, Id, Text } from './shared/fields';

export class WaiveDto {
  @ActName('waive') type!: string;
  @Id() candidate!: string;
  /** Key of the rule of eligibility. */
  @Text(100) rule!: string;
  /** Number and symbol of the document by which it is waived, and its date. */
  @Text(200) number!: string;
  @Day() date!: string;
  @Text() reason!: string;
}

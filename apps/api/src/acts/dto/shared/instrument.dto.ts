import { Day, Text } from './fields';

/** The paper a decision is made by: number and symbol, date, issuing body, signer, capacity, effective date. */
export class InstrumentDto {
  @Text(200) number!: string;
  @Day() date!: string;
  @Text(500) issuingBody!: string;
  @Text(500) signer!: string;
  @Text(100) capacity!: string;
  @Day() effectiveDate!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ActName, Day, Id, Maybe, Text, Whole } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

/** The record of a document: the document itself stays where its original lies. */
export class SubmitDocumentDto extends StepActDto {
  @ActName('submit-document') type!: string;
  /** A kind of the definition's dossier. */
  @Text(100) kind!: string;
  /** Where the definition wants one for each candidate. */
  @Maybe() @Id() candidate?: string;
  /** Number and symbol, e.g. "12-NX/ĐU". */
  @Text(200) number!: string;
  @Day() date!: string;
  @Text(500) issuer!: string;
  @Text(500) signer!: string;
  @Text(2000) abstract!: string;
  @Whole(1) pages!: number;
  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$' }) @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @Text(500) original!: string;
}

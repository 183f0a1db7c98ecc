import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { ActName, Text, Whole } from './shared/fields';

export class ProposeCorrectionDto {
  @ActName('propose-correction') type!: string;
  /** Seq of the entry whose value is wrong. */
  @Whole(1) entry!: number;
  /** Where in it: "number" of a document, "fields/place", "instrument/signer", "facts/term-end" of the case's first entry. */
  @Text(200) path!: string;
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }] }) @IsDefined() value!: unknown;
  @Text() reason!: string;
}

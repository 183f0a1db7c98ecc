import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ActName } from './shared/fields';

export class ConfirmCorrectionDto {
  @ActName('confirm-correction') type!: string;
  /** Hash of the proposal's entry, as its receipt and the trail say. */
  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$' }) @Matches(/^[0-9a-f]{64}$/) hash!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { ActName, Maybe, Text } from './shared/fields';

export class DeclineDto {
  @ActName('decline') type!: string;
  @Text() reason!: string;
  /** Entered by the personnel body: when the person wrote it, and the paper that shows it. */
  @Maybe() @ApiProperty({ type: String, format: 'date-time' }) @IsISO8601({ strict: true }) occurredAt?: string;
  @Maybe() @Text() evidence?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { Maybe, Text } from './fields';
import { StepActDto } from './step-act.dto';

/** An act that may have been done on paper, where its step allows that: when, and what shows it. */
export class PaperActDto extends StepActDto {
  @Maybe() @ApiProperty({ type: String, format: 'date-time' }) @IsISO8601({ strict: true }) occurredAt?: string;
  @Maybe() @Text() evidence?: string;
}

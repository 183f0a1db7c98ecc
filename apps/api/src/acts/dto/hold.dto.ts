import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { ActName, Maybe, Text } from './shared/fields';

export class HoldDto {
  @ActName('hold') type!: string;
  @Text(200) ground!: string;
  @Text() reason!: string;
  @Maybe() @ApiProperty({ type: String, format: 'date-time' }) @IsISO8601({ strict: true }) until?: string;
}

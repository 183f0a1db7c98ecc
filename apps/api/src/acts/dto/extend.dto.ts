import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { ActName, Text } from './shared/fields';
import { SpanDto } from './shared/span.dto';
import { StepActDto } from './shared/step-act.dto';

export class ExtendDto extends StepActDto {
  @ActName('extend') type!: string;
  /** Counted from the present due date. */
  @ApiProperty({ type: () => SpanDto }) @IsDefined() @ValidateNested() @Type(() => SpanDto) by!: SpanDto;
  @Text() reason!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ActName, Text } from './shared/fields';
import { InstrumentDto } from './shared/instrument.dto';

export class CountermandDto {
  @ActName('countermand') type!: string;
  /** The decision that takes the earlier one back; the office ends with its effective date. */
  @ApiProperty({ type: InstrumentDto }) @ValidateNested() @Type(() => InstrumentDto) instrument!: InstrumentDto;
  @Text(500) ground!: string;
  @Text() reason!: string;
}

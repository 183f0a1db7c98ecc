import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ActName, Id, Maybe, Text, Texts } from './shared/fields';
import { InstrumentDto } from './shared/instrument.dto';
import { PaperActDto } from './shared/paper-act.dto';

export class DecideDto extends PaperActDto {
  @ActName('decide') type!: string;
  @Text(100) option!: string;
  @Maybe() @Id() candidate?: string;
  @Maybe() @Texts() grounds?: string[];
  @Maybe() @Text() reason?: string;
  @Maybe() @ApiProperty({ type: InstrumentDto }) @ValidateNested() @Type(() => InstrumentDto) instrument?: InstrumentDto;
}

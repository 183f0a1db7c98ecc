import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { CountedFiguresDto } from './shared/counted-figures.dto';
import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class EnterCountDto extends StepActDto {
  @ActName('enter-count') type!: string;
  @ApiProperty({ type: () => CountedFiguresDto }) @IsDefined() @ValidateNested() @Type(() => CountedFiguresDto) figures!: CountedFiguresDto;
}

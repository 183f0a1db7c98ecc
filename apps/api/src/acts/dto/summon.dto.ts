import { ActName } from './fields';
import { StepActDto } from './step-act.dto';

export class SummonDto extends StepActDto {
  @ActName('summon') type!: string;
}

import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class SummonDto extends StepActDto {
  @ActName('summon') type!: string;
}

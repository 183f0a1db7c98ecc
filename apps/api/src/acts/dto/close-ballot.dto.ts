import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class CloseBallotDto extends StepActDto {
  @ActName('close-ballot') type!: string;
}

import { ActName } from './fields';
import { StepActDto } from './step-act.dto';

export class CloseBallotDto extends StepActDto {
  @ActName('close-ballot') type!: string;
}

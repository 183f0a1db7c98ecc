import { ActName } from './fields';
import { StepActDto } from './step-act.dto';

export class ConfirmTallyDto extends StepActDto {
  @ActName('confirm-tally') type!: string;
}

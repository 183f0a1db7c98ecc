import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ConfirmTallyDto extends StepActDto {
  @ActName('confirm-tally') type!: string;
}

import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ClaimDto extends StepActDto {
  @ActName('claim') type!: string;
}

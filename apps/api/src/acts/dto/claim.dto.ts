import { ActName } from './fields';
import { StepActDto } from './step-act.dto';

export class ClaimDto extends StepActDto {
  @ActName('claim') type!: string;
}

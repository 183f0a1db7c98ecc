import { ActName, Id } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ApproveExcuseDto extends StepActDto {
  @ActName('approve-excuse') type!: string;
  @Id() person!: string;
}

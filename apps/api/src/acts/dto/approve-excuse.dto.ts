import { ActName, Id } from './fields';
import { StepActDto } from './step-act.dto';

export class ApproveExcuseDto extends StepActDto {
  @ActName('approve-excuse') type!: string;
  @Id() person!: string;
}

import { ActName } from './fields';
import { StepActDto } from './step-act.dto';

export class ReleaseDto extends StepActDto {
  @ActName('release') type!: string;
}

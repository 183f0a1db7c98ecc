import { ActName } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ReleaseDto extends StepActDto {
  @ActName('release') type!: string;
}

import { ActName, Id, Text } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class RefuseExcuseDto extends StepActDto {
  @ActName('refuse-excuse') type!: string;
  @Id() person!: string;
  @Text() reason!: string;
}

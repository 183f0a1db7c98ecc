import { ActName, Id, Text } from './fields';
import { StepActDto } from './step-act.dto';

export class RefuseExcuseDto extends StepActDto {
  @ActName('refuse-excuse') type!: string;
  @Id() person!: string;
  @Text() reason!: string;
}

import { ActName, Id, Text } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ReassignDto extends StepActDto {
  @ActName('reassign') type!: string;
  @Id() to!: string;
  @Text() reason!: string;
}

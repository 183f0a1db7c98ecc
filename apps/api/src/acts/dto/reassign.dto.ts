import { ActName, Id, Text } from './fields';
import { StepActDto } from './step-act.dto';

export class ReassignDto extends StepActDto {
  @ActName('reassign') type!: string;
  @Id() to!: string;
  @Text() reason!: string;
}

import { ActName, Text } from './fields';
import { StepActDto } from './step-act.dto';

export class VoteDto extends StepActDto {
  @ActName('vote') type!: string;
  @Text(100) choice!: string;
}

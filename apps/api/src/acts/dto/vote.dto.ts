import { ActName, Text } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class VoteDto extends StepActDto {
  @ActName('vote') type!: string;
  @Text(100) choice!: string;
}

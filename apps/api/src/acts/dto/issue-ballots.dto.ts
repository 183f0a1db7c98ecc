import { ActName, Whole } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class IssueBallotsDto extends StepActDto {
  @ActName('issue-ballots') type!: string;
  @Whole() printed!: number;
  @Whole() issued!: number;
}

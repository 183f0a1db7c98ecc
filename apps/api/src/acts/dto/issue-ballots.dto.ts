import { ActName, Whole } from './fields';
import { StepActDto } from './step-act.dto';

export class IssueBallotsDto extends StepActDto {
  @ActName('issue-ballots') type!: string;
  @Whole() printed!: number;
  @Whole() issued!: number;
}

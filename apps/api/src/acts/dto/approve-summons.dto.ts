import { ActName, Ids } from './fields';
import { StepActDto } from './step-act.dto';

export class ApproveSummonsDto extends StepActDto {
  @ActName('approve-summons') type!: string;
  /** The list as it was shown. */
  @Ids() persons!: string[];
}

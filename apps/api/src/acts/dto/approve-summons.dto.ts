import { ActName, Ids } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ApproveSummonsDto extends StepActDto {
  @ActName('approve-summons') type!: string;
  /** The list as it was shown. */
  @Ids() persons!: string[];
}

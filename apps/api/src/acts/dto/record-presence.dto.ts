import { ActName, Ids } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class RecordPresenceDto extends StepActDto {
  @ActName('record-presence') type!: string;
  /** Everybody who is there now; whoever is not named is not. */
  @Ids() persons!: string[];
}

import { ActName, Ids } from './fields';
import { StepActDto } from './step-act.dto';

export class RecordPresenceDto extends StepActDto {
  @ActName('record-presence') type!: string;
  /** Everybody who is there now; whoever is not named is not. */
  @Ids() persons!: string[];
}

import { ActName, Maybe, Texts } from './shared/fields';
import { PaperActDto } from './shared/paper-act.dto';

export class ReturnDto extends PaperActDto {
  @ActName('return') type!: string;
  @Texts() reasons!: string[];
  /** Kinds of the dossier that are to be made anew; the others stay as they are. */
  @Maybe() @Texts() items?: string[];
}

import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** A submission (tờ trình) to whoever decides, or a written proposal: its number, abstract and reasons. */
export class SubmitDto extends CollectActDto {
  @ActName('submit') type!: string;
}

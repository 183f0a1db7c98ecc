import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** An explanation (giải trình) by whoever answers for a deadline that was missed. */
export class ExplainDto extends CollectActDto {
  @ActName('explain') type!: string;
}

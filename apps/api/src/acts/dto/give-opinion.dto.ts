import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** An opinion asked for in consultation (lấy ý kiến): of the party committee, of the leadership where the person comes from or goes to. */
export class GiveOpinionDto extends CollectActDto {
  @ActName('give-opinion') type!: string;
}

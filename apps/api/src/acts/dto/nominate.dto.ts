import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** Nomination (giới thiệu nhân sự): whoever is named in a field of type person becomes a candidate; with no such field, those who stand are put forward. */
export class NominateDto extends CollectActDto {
  @ActName('nominate') type!: string;
}

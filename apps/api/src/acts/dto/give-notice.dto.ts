import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** Written notice (thông báo) by which an authority lets the procedure be known: its number, date and what it says. */
export class GiveNoticeDto extends CollectActDto {
  @ActName('give-notice') type!: string;
}

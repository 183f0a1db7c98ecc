import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** A finding of vetting or verification (kết quả thẩm định, xác minh), a conclusion, or the minutes of a meeting with the person. */
export class RecordFindingDto extends CollectActDto {
  @ActName('record-finding') type!: string;
}

import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** The report of the person concerned on himself (báo cáo tự nhận xét, đánh giá); only a candidate has a seat for it. */
export class SelfReportDto extends CollectActDto {
  @ActName('self-report') type!: string;
}

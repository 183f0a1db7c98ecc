import { CollectActDto } from './shared/collect-act.dto';
import { ActName } from './shared/fields';

/** Remarks and proposal of whoever evaluates the person (nhận xét, đánh giá): as a rule the head of the unit. */
export class EvaluateDto extends CollectActDto {
  @ActName('evaluate') type!: string;
}

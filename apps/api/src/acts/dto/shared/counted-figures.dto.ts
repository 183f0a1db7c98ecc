import { Maybe, Whole, Wholes } from './fields';

/** What a teller counted himself. */
export class CountedFiguresDto {
  @Whole() collected!: number;
  @Whole() valid!: number;
  @Whole() invalid!: number;
  /** Valid ballots for nobody; nought when left out. */
  @Maybe() @Whole() abstain?: number;
  /** By option: a candidate's id, or yes, no, against. */
  @Wholes() perOption!: Record<string, number>;
}

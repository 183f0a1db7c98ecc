import { Id, Maybe, Whole } from './fields';

/** What acts on a step have in common. */
export class StepActDto {
  @Id() step!: string;
  /** The step's revision that was shown; from If-Match when left out. */
  @Maybe() @Whole(1) revision?: number;
}

import { Id } from './fields';

/** What acts on a step have in common; which revision of it was shown is said by If-Match. */
export class StepActDto {
  @Id() step!: string;
}

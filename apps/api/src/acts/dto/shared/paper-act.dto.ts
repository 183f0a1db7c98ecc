import { InstantField } from '../../../http/instant-field';
import { Maybe, Text } from './fields';
import { StepActDto } from './step-act.dto';

/** An act that may have been done on paper, where its step allows that: when, and what shows it. */
export class PaperActDto extends StepActDto {
  @Maybe() @InstantField() occurredAt?: string;
  @Maybe() @Text() evidence?: string;
}

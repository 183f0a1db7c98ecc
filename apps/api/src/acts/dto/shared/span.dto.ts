import { OneOf, Whole } from './fields';

/** A span of time; working days are those of the case's calendar. */
export class SpanDto {
  @Whole(1) n!: number;
  @OneOf('minutes', 'hours', 'days', 'working-days', 'months') unit!: 'minutes' | 'hours' | 'days' | 'working-days' | 'months';
}

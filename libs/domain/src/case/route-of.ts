import type { Definition, Route } from '../procedure/definition';
import { ruleOf } from './scene';
import type { CaseState, StepRow } from './state';

/** Rounds exhausted and outcomes without a route are stopped and reported upwards: the law reports, it does not refuse. */
export function routeOf(
  state: Pick<CaseState, 'steps'>,
  definition: Definition,
  step: Pick<StepRow, 'key' | 'outcome'>,
): Pick<Route, 'to' | 'end' | 'clock'> {
  const found = ruleOf(definition, step).routes.find((r) => r.on === step.outcome);
  if (!found) return { to: [], end: 'stopped-reported' };
  const exhausted = found.to.some(
    (key) => found.maxRounds !== undefined && state.steps.filter((s) => s.key === key).length >= found.maxRounds,
  );
  return exhausted ? { to: [], end: 'stopped-reported' } : found;
}

/** Stopped and reported, held meanwhile or not: the authority's written direction alone ends the waiting (NĐ 170/2025 art. 33). */
export const awaitsDirection = ({ case: { status, reportedStep } }: Pick<CaseState, 'case'>): boolean =>
  reportedStep !== null && status !== 'ended';

/** What would end the case, or report it once more, waits for the direction: one report is answered before the next is made. */
export function waitsForDirection(state: CaseState, definition: Definition, step: StepRow): boolean {
  if (!awaitsDirection(state)) return false;
  const { end } = routeOf(state, definition, step);
  return end !== undefined && end !== 'branch';
}

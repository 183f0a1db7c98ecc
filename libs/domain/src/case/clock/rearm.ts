import type { Scene } from '../scene';
import type { CaseState, ClockRow } from '../state';
import { armed, ruleOfClock, rungAt } from './start-clock';

/** What was already told of the old due instant stays; the new one, which lies ahead, is told of again when it passes. */
export function rearmed(scene: Scene, state: CaseState, clockId: string): CaseState {
  const clock = state.clocks.find((c) => c.id === clockId) as ClockRow;
  const told = (key: string): boolean => !state.rungs.some((r) => r.clock === clockId && r.key === key && r.state === 'waiting');
  const again = ruleOfClock(scene, clock)
    .ladder.filter((rung) => (rung.after !== undefined || rung.atPercent === 100) && told(rung.key))
    .map((rung) => armed(scene, rung, clock, rungAt(scene, rung, clock)));
  return { ...state, rungs: [...state.rungs, ...again] };
}

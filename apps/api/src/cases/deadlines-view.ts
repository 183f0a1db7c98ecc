import { powersEndedAt, ruleOfClock, type CaseState, type Scene } from '#domain';
import { basisOf } from './basis';
import type { CaseDeadlineDto } from './case-step.dto';

type Clock = CaseState['clocks'][number];

/** Deadlines of the case as a whole, beside those of its steps. `dueAt` is null while nothing has begun them. */
export function deadlinesOf(scene: Scene): CaseDeadlineDto[] {
  return (scene.definition.deadlines ?? []).map((deadline) => {
    const clock = scene.state.clocks.find((c) => c.deadline === deadline.key);
    return {
      key: deadline.key,
      title: deadline.title,
      endsPowers: deadline.endsPowers ?? false,
      dueAt: clock?.dueAt ?? null,
      state: clock?.state ?? null,
      basis: basisOf(deadline.due),
    };
  });
}

/** Since when the holder may no longer exercise the powers of the post, as of the scene's now. */
export const powersEnded = (scene: Scene): string | null => powersEndedAt(scene.state, scene.definition, scene.now);

/** The rule that set a clock: its own deadline's, or its step's. */
export const basisOfClock = (scene: Scene, clock: Clock): CaseDeadlineDto['basis'] => basisOf(ruleOfClock(scene, clock).due);

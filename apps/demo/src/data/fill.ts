import type { BusinessCalendar } from '#domain';
import { play, start } from '../perform';
import { Refused, type Session } from '../session';
import { Stage } from '../stage';
import type { Casting } from '../story';
import { castFor, officeOf } from './casting';
import type { Memory } from './memory';
import { playbills } from './playbills';
import { timetable, type Appointment } from './timetable';

/** Cases that have come to where they stay, of how many; the day the rehearsal's clock has reached. */
export interface Progress {
  readonly cases: number;
  readonly of: number;
  readonly day: string;
}

export interface Filling {
  readonly calendar: BusinessCalendar;
  readonly memory: Memory;
  /** Called after each line. */
  readonly keep: (progress: Progress) => void;
}

export const rehearsalName = { vi: 'Tỉnh Mẫu: hồ sơ minh họa (chạy thử)', en: 'Sample Province: demonstration cases (rehearsal)' };

/**
 * Plays the demo organisation's cases through the API in a rehearsal whose clock begins months back and ends at now. Goes
 * on where the memory says it was; a line that was begun then is tried once more. A case whose line the API refuses stays
 * where it stands and stops no other.
 */
export async function fill(administrator: Session, { calendar, memory, keep }: Filling): Promise<void> {
  memory.today ??= new Date().toISOString();
  const plan = timetable(playbills, memory.today, calendar);
  const of = plan.filter((one) => one.last).length;
  const stage = await enter(administrator, memory, plan[0]?.at ?? memory.today);
  let cases = plan.slice(0, memory.done).filter((one) => one.last).length;
  const resumed = memory.done;
  for (const [n, one] of plan.entries()) {
    if (n < memory.done) continue;
    const again = memory.begun === n;
    memory.begun = n;
    keep({ cases, of, day: one.day });
    if (one.at !== plan[n - 1]?.at || n === resumed) await stage.advance(one.at);
    await playOne(stage, memory, one, again);
    memory.done = n + 1;
    if (one.last) cases += 1;
    keep({ cases, of, day: one.day });
  }
  await stage.advance(new Date().toISOString());
  memory.finished = true;
  keep({ cases, of, day: memory.today.slice(0, 10) });
}

async function enter(administrator: Session, memory: Memory, startAt: string): Promise<Stage> {
  if (memory.org === undefined) {
    const made = await administrator.post('/rehearsals', { name: rehearsalName, startAt }, `demo-data-${memory.today ?? ''}`);
    memory.org = made.org;
    return Stage.of(administrator.as(made.token), startAt);
  }
  const { token } = await administrator.post(`/rehearsals/${memory.org}/session`, {});
  return Stage.of(administrator.as(token), startAt);
}

async function playOne(stage: Stage, memory: Memory, { part, day, line }: Appointment, again: boolean): Promise<void> {
  const { key, procedure, scenario, n, number, termEnd } = part;
  if (memory.left[key] !== undefined) return;
  try {
    const casting: Casting = castFor(stage, procedure, scenario, n * (scenario.candidates ?? 1), termEnd);
    const caseId = memory.cases[key];
    if (!line) memory.cases[key] = await start(stage, { procedure }, casting, `demo-data-${key}`);
    else if (caseId !== undefined)
      await play(stage, caseId, line({ day, office: officeOf(stage, casting.post), number: 10 + number }), casting);
  } catch (error) {
    // What was done just before the play ended is refused the second time.
    if (again) return;
    if (!(error instanceof Refused) || error.status >= 500) throw error;
    memory.left[key] = error.message;
  }
}

import type { CrashPoint } from '#config';
import type { Definition, Route } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { approval, finding, nomination, toNomination, vote, type At } from '../../e2e/support/walk';
import type { Installation } from './installation';
import type { People } from './people';

/** What befalls the processes while the tale is told; the reference's processes live. */
export interface Fate {
  /** The API that takes the next act dies at this point. */
  act(point: CrashPoint): Promise<void>;
  /** Workers die at these points, one after the other; the last one lives until the organisation is settled. */
  worker(org: string, points: readonly CrashPoint[]): Promise<void>;
}

/** Divisions the tale needs: one case in each. */
export const castOfCases = 10;

/** The procedure of the tenth: P, whose nomination ends by itself at its hour. */
export function lapsing(p: Definition): Definition {
  const houseRule = { vi: 'Thử', en: 'test' };
  const end: Route = { on: 'lapsed', to: [], end: 'lapsed', houseRule };
  const steps = p.steps.map((step) =>
    step.key === 'nomination' ? { ...step, lapse: { outcome: 'lapsed' as const, houseRule }, routes: [...step.routes, end] } : step,
  );
  return { ...p, key: lapsingKey, codePrefix: 'TN', steps };
}

const lapsingKey = 'lapsing-appointment';
/** Short: the clock jumps beyond the last case's instant, and one that is late by a minute is rescued. */
const holdMs = 15_000;

/**
 * Ten cases of procedure P stand at every kind of move at once, and their clock goes on in four rounds: reminders and the end
 * of a hold, the closing hour with its route and opening, a lapse, overdue, escalation; acts with their moves in between, two
 * decisions among them. A move of an act is parked, and one of time's.
 * Told twice to the same end, whatever dies on the way.
 */
export class Tale {
  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly org: SeededOrganisation,
    private readonly fate: Fate,
  ) {}

  async tell(): Promise<void> {
    const stages = await this.stage();
    await this.installation.advance(this.org.org, 'select hold_until from cases where org = $1 and hold_until is not null');
    await this.fate.worker(this.org.org, []);
    await this.remind(stages[1] as At);
    await this.installation.advance(this.org.org, `select max(at) from rung where org = $1 and key = 'remind-80' and state = 'waiting'`);
    await this.fate.worker(this.org.org, ['relay.rung', 'look.after-commit', 'proceed.after-commit', 'proceed.before-answer']);
    await this.close(stages);
    await this.installation.advance(
      this.org.org,
      `select max(r.at) from rung r join clock c on c.org = r.org and c.id = r.clock where r.org = $1 and r.key = 'escalate' and r.state = 'waiting'
         and c.due_at < (select clock_timestamp() + clock_offset_ms * interval '1 millisecond' from organisation where org = $1)`,
    );
    await this.fate.worker(this.org.org, []);
    await this.act(this.org.authority, stages[8] as At, approval);
    await this.act(this.org.authority, stages[5] as At, approval, 'park.rolled-back');
    await this.fate.worker(this.org.org, []);
  }

  private async stage(): Promise<At[]> {
    const stages: At[] = [];
    const starts: Readonly<Record<number, CrashPoint>> = { 0: 'start.before-commit', 1: 'start.after-commit', 2: 'start.before-answer' };
    for (const n of this.org.divisions.keys()) {
      if (starts[n]) await this.fate.act(starts[n]);
      stages.push(await toNomination({ org: this.org, division: this.division(n), as: this.as }, n === 9 ? lapsingKey : undefined));
    }
    const nominate = async (n: number, point?: CrashPoint): Promise<void> => {
      stages[n] = await this.act(this.division(n).board[1], stages[n] as At, nomination, point);
    };
    const find = async (n: number, point?: CrashPoint): Promise<void> => {
      stages[n] = await this.act(this.division(n).vetters[0], stages[n] as At, finding, point);
    };
    const votes = async (n: number, count: number, point?: CrashPoint): Promise<void> => {
      for (const [m, person] of this.division(n).committee.slice(0, count).entries())
        stages[n] = await this.act(person, stages[n] as At, vote, m === count - 1 ? point : undefined);
    };
    await nominate(1, 'act.before-lock');
    await nominate(2, 'act.before-moves');
    await nominate(3);
    await nominate(4);
    await nominate(5);
    await find(2, 'act.between-moves');
    await find(3, 'act.before-commit');
    await find(4);
    await find(5);
    await votes(3, 6, 'act.after-commit');
    await votes(5, 7, 'act.before-answer');
    await nominate(8);
    await find(8);
    await votes(8, 7);
    await this.hold(stages[7] as At);
    return stages;
  }

  /** Half of the time has passed: reminders; a person acts before the engine has looked, and time comes first. */
  private async remind(vetting: At): Promise<void> {
    await this.installation.advance(this.org.org, `select max(at) from rung where org = $1 and key = 'remind-50' and state = 'waiting'`);
    await this.act(this.division(1).vetters[3], vetting, (step) => ({ type: 'claim', step, revision: 2 }), 'act.after-time');
    const looks = ['look.before-lock', 'look.before-commit'] as const;
    await this.fate.worker(this.org.org, ['relay.claimed', ...looks, 'proceed.before-lock', 'proceed.before-commit', 'park.rolled-back']);
  }

  /** The closing hour: two ballots meet a late vote before the engine has looked, another one meets nobody. */
  private async close(stages: readonly At[]): Promise<void> {
    await this.installation.advance(this.org.org, `select max(due_at) from clock where org = $1 and state = 'running'`);
    await this.late(this.division(4).committee[0], stages[4] as At, 'proceed.between-moves');
    await this.late(this.division(3).committee[6], stages[3] as At, 'act.before-time-commit');
    await this.fate.worker(this.org.org, ['relay.marked', 'proceed.between-moves']);
  }

  private async late(voter: string | undefined, { caseId, step }: At, point: CrashPoint): Promise<void> {
    await this.fate.act(point);
    const answer = await (await this.as(voter as string)).post(`/cases/${caseId}/acts`, vote(step));
    if (answer.status !== 409) throw new Error(`a late vote was answered ${answer.status}`);
  }

  private async hold({ caseId, step }: At): Promise<void> {
    const [at] = await this.installation.rows<{ revision: number }>(this.org.org, 'select revision from cases where id = $1', caseId);
    const until = new Date(Date.now() + holdMs).toISOString();
    const body = { type: 'hold', ground: 'denunciation', reason: 'Xác minh', until, revision: at?.revision };
    await this.act(this.org.authority, { caseId, step }, () => body);
  }

  private async act(person: string | undefined, at: At, body: (step: string) => object, point?: CrashPoint): Promise<At> {
    if (point) await this.fate.act(point);
    const answer = await (await this.as(person as string)).post(`/cases/${at.caseId}/acts`, body(at.step));
    if (answer.status !== 201) throw new Error(`${JSON.stringify(body(at.step))}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return { caseId: at.caseId, step: answer.body.stands.open[0]?.id };
  }

  private readonly as = (person: string): ReturnType<ReturnType<People['as']>> => this.people.as(this.org.org)(person);

  private division(n: number): SeededDivision {
    return this.org.divisions[n] as SeededDivision;
  }
}

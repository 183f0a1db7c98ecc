import { crashPoints, type CrashPoint } from '#config';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { approval, toDecision, toNomination } from '../../e2e/support/walk';
import type { Installation } from './installation';
import type { Victim } from './kills';
import type { People } from './people';
import type { Process } from './process';

const cases = 4;
const blows = 5;
/** Cases at which nobody acts; their clock moves beyond these instants after so many blows. */
const waiting = 2;
const moves: Readonly<Record<number, string>> = { 1: 'remind-80', 3: 'escalate' };
const lookEveryMs = 100;

type Name = 'api' | 'worker';

/**
 * Some cases go from start to decision and others stand while their deadline passes; now and then something is killed and
 * started again: engine and postmaster; API and worker, which then die once more, at a point drawn by chance.
 */
export class Storm {
  private readonly processes: Partial<Record<Name, Process>> = {};
  private readonly armed: Partial<Record<Name, CrashPoint>> = {};
  private turn = Promise.resolve();
  private raging = true;

  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly random: () => number,
  ) {}

  /** Answers the organisations: one whose case ended before it, the one where people act, and the one where only time does. */
  async rage(): Promise<{ readonly before: string; readonly acting: string; readonly standing: string }> {
    const calm = await this.installation.seed(1);
    const org = await this.installation.seed(cases);
    const still = await this.installation.seed(waiting);
    await this.start('api');
    await this.start('worker');
    await this.walk(calm, calm.divisions[0] as SeededDivision);
    await this.installation.settled(calm.org);
    for (const division of still.divisions) await toNomination({ org: still, division, as: this.people.as(still.org) });
    const walks = org.divisions.map((division) => this.walk(org, division));
    const keeper = this.keep();
    const all = async (): Promise<void> => {
      await Promise.all([this.blow(still.org), ...walks]);
      for (const each of [org, still]) await this.installation.settled(each.org);
    };
    try {
      await Promise.race([all(), keeper]); // what can't be kept ends the storm
    } finally {
      this.raging = false;
      await keeper.catch(() => undefined);
    }
    for (const each of Object.values(this.processes)) await each.end('SIGTERM');
    return { before: calm.org, acting: org.org, standing: still.org };
  }

  private async walk(org: SeededOrganisation, division: SeededDivision): Promise<void> {
    const { caseId, step } = await toDecision({ org, division, as: this.people.as(org.org) });
    const authority = await this.people.as(org.org)(org.authority);
    const answer = await authority.post(`/cases/${caseId}/acts`, approval(step));
    if (answer.status !== 201 || answer.body.stands?.status !== 'ended') throw new Error(`not decided: ${JSON.stringify(answer)}`);
  }

  private async start(name: Name, point?: CrashPoint): Promise<void> {
    const started = await this.installation.start(name, point);
    this.processes[name] = started;
    if (point) this.armed[name] = point;
    if (name === 'api') this.people.url = started.url;
  }

  /** As a launcher does: what has ended is started again, at the next look where it can't be yet. */
  private async keep(): Promise<void> {
    while (this.raging) {
      await this.inTurn(() => this.mend());
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  private async mend(): Promise<void> {
    await this.installation.keepEngine();
    for (const name of ['api', 'worker'] as const) {
      if (!this.processes[name]?.ended) continue;
      await this.mourn(name);
      await this.start(name).catch(() => undefined);
    }
  }

  /** An API ends at nothing but the point it was armed for; a worker that has lost its engine for good may end otherwise. */
  private async mourn(name: Name): Promise<void> {
    const process = this.processes[name] as Process;
    const point = this.armed[name];
    delete this.armed[name];
    if (point && (process.killed || name === 'api')) await this.installation.died(process, point);
    else if (name === 'api' && !process.killed) throw new Error(`the API ended by itself:\n${process.said}`);
  }

  /** Mending and striking take turns. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async blow(still: string): Promise<void> {
    for (let n = 0; n < blows; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + this.random() * 600));
      const victim = this.oneOf(['api', 'worker', 'engine', 'postmaster'] as const);
      await this.inTurn(() => this.strike(victim));
      const rung = moves[n];
      if (rung)
        await this.installation.advanceThrough(still, `select max(at) from rung where org = $1 and key = '${rung}' and state = 'waiting'`);
    }
  }

  private async strike(victim: Victim): Promise<void> {
    if (victim === 'engine') return this.installation.killEngine();
    if (victim === 'postmaster') return this.installation.killDatabase();
    const point = this.oneOf<CrashPoint>(crashPoints[victim]);
    const process = this.processes[victim] as Process;
    if (process.ended) await this.mourn(victim);
    await this.installation.kill(process);
    delete this.armed[victim];
    await this.start(victim, point);
  }

  private oneOf<T>(things: readonly T[]): T {
    return things[Math.floor(this.random() * things.length)] as T;
  }
}

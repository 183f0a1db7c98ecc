import type { SeededDivision } from '#persistence';
import { approval, toDecision, toNomination } from '../../e2e/support/walk';
import type { Installation } from './installation';
import type { People } from './people';
import type { Process } from './process';

const cases = 4;
const blows = 5;
/** Cases at which nobody acts; their clock moves beyond these instants after so many blows. */
const waiting = 2;
const moves: Readonly<Record<number, string>> = { 1: 'remind-80', 3: 'escalate' };

/** Some cases go from start to decision and others stand while their deadline passes; now and then something is killed and started again. */
export class Storm {
  private api!: Process;
  private worker!: Process;
  private striking = false;

  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly random: () => number,
  ) {}

  /** Answers the organisations it went over: the one where people act, and the one where only time does. */
  async rage(): Promise<{ readonly acting: string; readonly standing: string }> {
    const org = await this.installation.seed(cases);
    const still = await this.installation.seed(waiting);
    this.api = await this.installation.start('api');
    this.people.url = this.api.url;
    this.worker = await this.installation.start('worker');
    for (const division of still.divisions) await toNomination({ org: still, division, as: this.people.as(still.org) });
    const walks = org.divisions.map(async (division: SeededDivision) => {
      const { caseId, step } = await toDecision({ org, division, as: this.people.as(org.org) });
      const authority = await this.people.as(org.org)(org.authority);
      const answer = await authority.post(`/cases/${caseId}/acts`, approval(step));
      if (answer.status !== 201 || answer.body.stands?.status !== 'ended') throw new Error(`not decided: ${JSON.stringify(answer)}`);
    });
    const all = Promise.all(walks);
    let raging = true;
    const keeper = this.keep(() => raging);
    for (let n = 0; n < blows; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + this.random() * 600));
      this.striking = true;
      await this.blow();
      this.striking = false;
      const rung = moves[n];
      if (rung)
        await this.installation.advanceThrough(
          still.org,
          `select max(at) from rung where org = $1 and key = '${rung}' and state = 'waiting'`,
        );
    }
    await all;
    for (const each of [org, still]) await this.installation.settled(each.org);
    raging = false;
    await keeper;
    await this.api.end('SIGTERM');
    await this.worker.end('SIGTERM');
    return { acting: org.org, standing: still.org };
  }

  private async keep(raging: () => boolean): Promise<void> {
    while (raging()) {
      await this.installation.keepEngine();
      // A worker that loses its engine for good ends and is started again, as a launcher does; not while one is being struck.
      if (!this.striking && this.worker.ended) this.worker = await this.installation.start('worker').catch(() => this.worker);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async blow(): Promise<void> {
    const pick = Math.floor(this.random() * 4);
    if (pick === 0) {
      await this.installation.kill(this.api);
      this.api = await this.installation.start('api');
      this.people.url = this.api.url;
    } else if (pick === 1) {
      await this.installation.kill(this.worker);
      this.worker = await this.installation.start('worker');
    } else if (pick === 2) {
      await this.installation.killEngine();
    } else {
      await this.installation.killDatabase();
    }
  }
}

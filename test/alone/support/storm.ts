import type { SeededDivision } from '#persistence';
import { approval, toDecision } from '../../e2e/support/walk';
import type { Installation } from './installation';
import type { People } from './people';
import type { Process } from './process';

const cases = 4;
const blows = 5;

/** Cases go from start to decision while something is killed every now and then and started again. */
export class Storm {
  private api!: Process;
  private worker!: Process;

  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly random: () => number,
  ) {}

  /** Answers the organisations it went over. */
  async rage(): Promise<string[]> {
    const org = await this.installation.seed(cases);
    this.api = await this.installation.start('api');
    this.people.url = this.api.url;
    this.worker = await this.installation.start('worker');
    const walks = org.divisions.map(async (division: SeededDivision) => {
      const { caseId, step } = await toDecision({ org, division, as: this.people.as(org.org) });
      const authority = await this.people.as(org.org)(org.authority);
      return authority.post(`/cases/${caseId}/acts`, approval(step));
    });
    const all = Promise.all(walks);
    let raging = true;
    const keeper = this.keep(() => raging);
    for (let n = 0; n < blows; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + this.random() * 600));
      await this.blow();
    }
    await all;
    await this.installation.settled(org.org);
    raging = false;
    await keeper;
    await this.api.end('SIGTERM');
    await this.worker.end('SIGTERM');
    return [org.org];
  }

  private async keep(raging: () => boolean): Promise<void> {
    while (raging()) {
      await this.installation.keepEngine();
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

import type { SeededOrganisation } from '#persistence';
import type { Stage } from './stage';

interface OpenStep {
  readonly id: string;
  readonly revision: number;
}

interface Seat {
  readonly person: string;
  readonly duty: string;
}

interface Look {
  readonly step: OpenStep;
  readonly seats: readonly Seat[];
  readonly toSummon: readonly string[];
}

/** What happens away from the screens: forms others fill in, and meetings that vote on paper, by those who hold them. */
export class Meetings {
  constructor(
    private readonly stage: Stage,
    private readonly org: SeededOrganisation,
    private readonly caseId: string,
  ) {}

  /** Whoever holds the open step's first seat of that duty. */
  async holder(key: string, duty = 'act'): Promise<string> {
    const { seats } = await this.look(key);
    return seats.find((s) => s.duty === duty)?.person ?? '';
  }

  async act(key: string, body: object): Promise<void> {
    await this.as(await this.holder(key), key, body);
  }

  /** Documents of these kinds, dated today, entered by the personnel body. */
  async file(key: string, kinds: readonly string[]): Promise<void> {
    const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    const record = {
      number: '01',
      issuer: 'Sở Nội vụ',
      signer: 'Giám đốc',
      abstract: '',
      pages: 1,
      sha256: '0'.repeat(64),
      original: 'Tủ 4',
    };
    const person = this.org.departments[0]?.headOfPersonnel ?? '';
    for (const kind of kinds) await this.as(person, key, { type: 'submit-document', kind, date, ...record });
  }

  /** List, summons, presence, tellers, ballots, two counts, tally. */
  async hold(key: string, ending: 'half' | 'all'): Promise<void> {
    const { seats, toSummon } = await this.look(key);
    const chair = seats.find((s) => s.duty === 'chair')?.person ?? '';
    const approver = seats.find((s) => s.duty === 'approve')?.person ?? '';
    await this.as(approver, key, { type: 'approve-summons', persons: toSummon });
    await this.as(chair, key, { type: 'summon' });
    // An even number is there, so that it can be split in half.
    const absent = toSummon.length % 2 === 0 ? [] : [toSummon.find((person) => person !== chair)];
    const present = toSummon.filter((person) => !absent.includes(person));
    await this.as(chair, key, { type: 'record-presence', persons: present });
    const tellers = this.org.departments[0]?.board.slice(0, 2) ?? [];
    await this.as(chair, key, { type: 'name-tellers', persons: tellers });
    await this.as(chair, key, { type: 'issue-ballots', printed: toSummon.length, issued: present.length });
    const yes = ending === 'half' ? present.length / 2 : present.length;
    const figures = {
      collected: present.length,
      valid: present.length,
      invalid: 0,
      perOption: { yes, no: present.length - yes },
    };
    for (const teller of tellers) await this.as(teller, key, { type: 'enter-count', figures });
    await this.as(chair, key, { type: 'confirm-tally' });
  }

  private async look(key: string): Promise<Look> {
    const reader = await this.stage.house.as(this.org.org, this.org.departments[0]?.headOfPersonnel ?? '');
    const { body: view } = await reader.get(`/cases/${this.caseId}`);
    const { body: waiting } = await reader.get(`/cases/${this.caseId}/waiting`);
    const step = view.steps.find((s: { key: string; state: string }) => s.key === key && s.state === 'open');
    if (!step) throw new Error(`step ${key} is not open: ${JSON.stringify(view.steps ?? view)}`);
    return {
      step,
      seats: view.seats.filter((s: { step: string }) => s.step === step.id),
      toSummon: waiting.steps.find((s: OpenStep) => s.id === step.id).toSummon,
    };
  }

  private async as(person: string, key: string, body: object): Promise<void> {
    const { step } = await this.look(key);
    const desk = await this.stage.house.as(this.org.org, person);
    const answer = await desk.act(this.caseId, { step: step.id, revision: step.revision, ...body });
    if (answer.status !== 201) throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  }
}

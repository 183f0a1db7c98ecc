import { Refused, type Body, type Session } from './session';
import type { Stage } from './stage';
import type { Meeting } from './story';

/** Holds a meeting that votes on paper, by the acts of those who hold it: the list, the summons, excuses, presence, tellers, ballots, counts. */
export async function hold(stage: Stage, caseId: string, key: string, meeting: Meeting): Promise<void> {
  const at = new AtMeeting(stage, caseId, key);
  const { step, seats, toSummon } = await at.look();
  const chair = seats.find((s) => s.duty === 'chair')?.person ?? '';
  const approver = seats.find((s) => s.duty === 'approve')?.person;
  if (approver) await at.act(approver, { type: 'approve-summons', persons: toSummon });
  await at.act(chair, { type: 'summon' });
  if (meeting.until === 'summoned') return;
  const { excused: excusedCount = 0, absent = 0 } = meeting;
  const away = toSummon.filter((person) => person !== chair).slice(0, excusedCount + absent);
  const excused = away.slice(0, excusedCount);
  for (const person of excused) {
    await at.act(person, { type: 'excuse', ground: 'force-majeure', reason: 'Bão số 9 chia cắt đường' });
    await at.act(approver ?? chair, { type: 'approve-excuse', person });
  }
  const present = toSummon.filter((person) => !away.includes(person));
  await at.act(chair, { type: 'record-presence', persons: present });
  if (meeting.until === 'present') return;
  const tellers = await at.tellers(chair);
  await at.act(chair, { type: 'name-tellers', persons: tellers });
  await at.act(chair, { type: 'issue-ballots', printed: toSummon.length, issued: present.length });
  const figures = count(meeting, step.names);
  const [first = '', second = ''] = tellers;
  await at.act(first, { type: 'enter-count', figures });
  if (meeting.until === 'counted-once') return;
  const other = meeting.differs ? { ...figures, collected: figures.collected + 1, invalid: figures.invalid + 1 } : figures;
  await at.act(second, { type: 'enter-count', figures: other });
  if (meeting.differs) return;
  await at.act(chair, { type: 'confirm-tally' });
}

interface Seat {
  readonly person: string;
  readonly duty: string;
}

const stale = 412;

class AtMeeting {
  private seen: Body | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly caseId: string,
    private readonly key: string,
  ) {}

  /** The open step as the personnel body sees it: whom it waits for, whom it would summon, which names stand. */
  async look(): Promise<{ step: { id: string; revision: number; names: string[] }; seats: Seat[]; toSummon: string[] }> {
    const { view, session, step } = await this.open();
    const waiting = await session.get(`/cases/${this.caseId}/waiting`);
    const names = view.candidates.filter((c: Body) => c.state === 'standing').map((c: Body) => c.id);
    return {
      step: { id: step.id, revision: step.revision, names },
      seats: view.seats.filter((s: Body) => s.step === step.id),
      toSummon: waiting.steps.find((s: Body) => s.id === step.id).toSummon,
    };
  }

  /** On the step as it was last seen; when what is shown has changed since, it is looked at again. */
  async act(person: string, act: object): Promise<void> {
    const session = await this.stage.play(person);
    const send = ({ id, revision }: Body): Promise<Body> => session.post(`/cases/${this.caseId}/acts`, { ...act, step: id, revision });
    try {
      await send(this.seen ?? (await this.open()).step);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== stale) throw error;
      await send((await this.open()).step);
    }
  }

  private async open(): Promise<{ view: Body; session: Session; step: Body }> {
    const { view, session } = await this.stage.read(this.caseId);
    const step = view.steps.find((s: Body) => s.key === this.key && s.state === 'open');
    if (!step) throw new Error(`step ${this.key} is not open`);
    this.seen = step;
    return { view, session, step };
  }

  /** Two of the organisation board of the unit whose meeting it is. */
  async tellers(chair: string): Promise<string[]> {
    const { people } = this.stage.cast;
    const unit = people.find((p) => p.id === chair)?.posts[0]?.unit ?? '';
    return this.stage
      .members(unit, 'organisation-board')
      .slice(0, 2)
      .map((p) => p.id);
  }
}

interface Figures {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly abstain: number;
  readonly perOption: Readonly<Record<string, number>>;
}

function count({ names, against, yes, no, invalid = 0 }: Meeting, standing: readonly string[]): Figures {
  const perOption: Readonly<Record<string, number>> = names
    ? { ...Object.fromEntries(standing.map((id, n) => [id, names[n] ?? 0])), ...(against === undefined ? {} : { against }) }
    : { yes: yes ?? 0, no: no ?? 0 };
  const valid = Object.values(perOption).reduce((sum, n) => sum + n, 0);
  return { collected: valid + invalid, valid, invalid, abstain: 0, perOption };
}

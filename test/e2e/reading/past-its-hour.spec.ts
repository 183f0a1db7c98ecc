import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import { inTransaction, type SeededDivision, type SeededOrganisation } from '#persistence';
import { House } from '../support/house';
import { approval, finding, toDecision, toVetting, toVote, vote, type At } from '../support/walk';

const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
const words = { vi: 'Hết hạn', en: 'Over' };

/** Procedure P whose vetting ends by itself when its time is over; on paper it may be done before and entered for three days more. */
const lapsing = (key: string, paper: boolean, ends = 'vetting'): Definition => ({
  ...shipped,
  key,
  steps: shipped.steps.map((step) =>
    step.key === ends
      ? {
          ...step,
          lapse: { outcome: 'lapsed', houseRule: words },
          ...(paper ? { paper: { recordWithin: { n: 3, unit: 'days' }, houseRule: words } } : {}),
          routes: [...step.routes, { on: 'lapsed', to: [], end: 'lapsed', houseRule: words }],
        }
      : step,
  ),
});

describe('a task whose step is past its hour', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;

  beforeAll(async () => {
    house = await House.open('past-its-hour');
  });
  beforeEach(async () => {
    org = await house.seed(true, [
      lapsing('lapsing', false),
      lapsing('lapsing-paper', true),
      lapsing('lapsing-decision', false, 'decision'),
    ]);
    division = org.divisions[0] as SeededDivision;
  });
  afterAll(() => house.stop());

  const walk = () => ({ org, division, as: (person: string) => house.as(org.org, person) });
  const tasks = async (person: string, query = ''): Promise<{ total: number; counts: object; items: object[] }> =>
    (await (await house.as(org.org, person)).get(`/tasks${query}`)).body;
  const refused = async (person: string, at: At, body: object): Promise<string> =>
    (await (await house.as(org.org, person)).act(at.caseId, body)).body.code;
  /** Looks when the clock stands ten seconds after the step's due instant and so many days; meanwhile the engine can't carry out what that makes due. */
  const past = ({ caseId, step }: At, look: () => Promise<void>, days = 0): Promise<void> =>
    inTransaction(house.source, org.org, async (tx) => {
      await tx.query('select from cases where org = $1 and id = $2 for update', [org.org, caseId]);
      await house.query(
        org.org,
        `update organisation o set clock_offset_ms = ceil(extract(epoch from k.due_at + interval '10 seconds' - clock_timestamp()) * 1000) + $3::int * 86400000
           from clock k where o.org = $1 and k.org = $1 and k.step = $2 and k.deadline is null`,
        [org.org, step, days],
      );
      await look();
    });
  const empty = { total: 0, counts: { overdue: 0, today: 0, week: 0, later: 0 }, items: [] };

  it('is in the queue no more once a ballot’s hour has struck: the vote would be refused', async () => {
    const at = await toVote(walk());
    const voter = division.committee[3] as string;
    expect(await tasks(voter)).toMatchObject({ total: 1, items: [{ stepKey: 'committee-vote', duty: 'vote' }] });
    await past(at, async () => {
      expect(await tasks(voter)).toMatchObject(empty);
      expect(await tasks(voter, '?group=overdue')).toMatchObject(empty);
      expect(await tasks(voter, '?procedure=appointment-by-committee&step=committee-vote')).toMatchObject(empty);
    });
    expect(await refused(voter, at, vote(at.step))).toMatch(/^(ballot|step)-closed$/u);
  });

  it('is in the queue no more once the step has lapsed', async () => {
    const at = await toVetting(walk(), 'lapsing');
    const vetter = division.vetters[0] as string;
    expect(await tasks(vetter)).toMatchObject({ total: 1 });
    await past(at, async () => expect(await tasks(vetter)).toMatchObject(empty));
    expect(await refused(vetter, at, finding(at.step))).toMatch(/^(step-closed|case-ended)$/u);
  });

  it('is in the queue no more once a decision has lapsed', async () => {
    const at = await toDecision(walk(), 'lapsing-decision');
    expect(await tasks(org.authority)).toMatchObject({ total: 1 });
    await past(at, async () => expect(await tasks(org.authority)).toMatchObject(empty));
    expect(await refused(org.authority, at, approval(at.step))).toMatch(/^(step-closed|case-ended)$/u);
  });

  it('stays there where it is late and no more, and as long as what was done on paper in time can be entered', async () => {
    const vetter = division.vetters[0] as string;
    const at = await toVetting(walk(), 'lapsing-paper');
    await past(at, async () =>
      expect(await tasks(vetter)).toMatchObject({ total: 1, counts: { overdue: 1 }, items: [{ caseId: at.caseId }] }),
    );
    await past(at, async () => expect(await tasks(vetter)).toMatchObject(empty), 4);
    const late = await house.seed(true);
    const [its] = late.divisions as [SeededDivision];
    const plain = await toVetting({ org: late, division: its, as: (person) => house.as(late.org, person) });
    org = late;
    await past(plain, async () => expect(await tasks(its.vetters[0] as string)).toMatchObject({ total: 1, counts: { overdue: 1 } }));
  });
});

import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import { EngineGateway } from '#engine';
import { inTransaction, moveClock, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House, settled } from '../support/house';
import { finding, toNomination, toVetting, toVote, vote, type Walk } from '../support/walk';

/** Procedure P with ninety working days to nominate. */
const ninetyDays = ((): Definition => {
  const p = loadShipped('procedures').definitions.find(({ definition: d }) => d.key === 'appointment-by-committee')
    ?.definition as Definition;
  const within = { n: 90, unit: 'working-days' as const };
  return {
    ...p,
    key: 'ninety-working-days',
    steps: p.steps.map((s) => (s.key === 'nomination' ? { ...s, due: { ...s.due, within } } : s)),
  };
})();

const days = (n: number): number => n * 86_400_000;

interface Entry {
  readonly type: string;
  readonly step?: string;
  readonly round?: number;
  readonly at: string;
  readonly effective: string;
  readonly cause: number | 'time' | null;
  readonly payload: { readonly rung?: string; readonly to?: string[]; readonly overtaken?: boolean; readonly outcome?: string };
}

describe('the ladder on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let director: Desk;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('ladder');
  });
  beforeEach(async () => {
    org = await house.seed(true, [ninetyDays]);
    division = org.divisions[0] as SeededDivision;
    director = await house.as(org.org, org.administrator);
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);
  const now = async (): Promise<number> => Date.parse((await director.get('/rehearsal')).body.now);
  const advance = async (ms?: number): Promise<void> => {
    const to = ms === undefined ? {} : { to: new Date((await now()) + ms).toISOString() };
    expect(await director.post('/rehearsal/advance', to)).toMatchObject({ status: 200, body: { reached: true } });
  };
  const entries = async (caseId: string): Promise<Entry[]> => {
    const { verdict, entries: found } = (await (await desk(org.auditor)).get(`/cases/${caseId}/audit`)).body;
    expect(verdict).toMatchObject({ ok: true });
    return found.map((e: { entry: Entry }) => e.entry);
  };
  const rungs = (all: Entry[]): string[] =>
    all
      .filter((e) => e.type.startsWith('ladder.'))
      .map((e) => `${e.step} ${e.round} ${e.payload.rung}${e.payload.overtaken ? ' overtaken' : ''}`);
  const notices = async (person: string | undefined): Promise<string[]> =>
    (await (await desk(person)).get('/notices')).body.items.map((n: { kind: string }) => n.kind).reverse();
  /** Every wake came from the workflow's own timer or a case's first bell, none by hand. */
  const nobodyRescued = async (): Promise<void> => {
    const rows = await inTransaction(house.source, org.org, (tx) =>
      tx.query(`select what, rings from outbox where org = $1 and (what = 'rehearsal advanced' or rings > 1)`, [org.org]),
    );
    expect(rows).toEqual([]);
  };

  it('climbs rung by rung to the named superior while nobody acts, at the instants reckoned beforehand', async () => {
    const { caseId } = await toNomination(walk);
    const foreseen = (await (await desk(org.auditor)).get(`/cases/${caseId}`)).body.rungs.map((r: { at: string }) => r.at).sort();
    await advance(days(30));
    const all = await entries(caseId);
    expect(rungs(all)).toEqual(['nomination 1 remind-50', 'nomination 1 remind-80', 'nomination 1 overdue', 'nomination 1 escalate']);
    const ladder = all.filter((e) => e.type.startsWith('ladder.'));
    expect(ladder.map((e) => e.effective)).toEqual(foreseen);
    for (const e of ladder) {
      expect(e.cause).toBe('time');
      expect(Date.parse(e.at) - Date.parse(e.effective)).toBeLessThan(10_000);
    }
    expect(await notices(division.board[0])).toEqual(['task', 'remind', 'remind']);
    expect(await notices(org.headOfPersonnel)).toEqual(['overdue']);
    expect(await notices(org.authority)).toEqual(['escalate']);
    const history = await house.client.workflow.getHandle(`case/${caseId}`).fetchHistory();
    expect(history.events?.filter((e) => e.timerFiredEventAttributes)).toHaveLength(4);
    await nobodyRescued();
  });

  it('lets a late vetter act after overdue; the case goes on and the higher rungs are never sent', async () => {
    const { caseId, step } = await toVetting(walk);
    await advance();
    await advance();
    await advance();
    expect(rungs(await entries(caseId)).at(-1)).toBe('vetting 1 overdue');
    expect(await (await desk(division.vetters[3])).act(caseId, finding(step))).toMatchObject({
      status: 201,
      body: { stands: { open: [{ key: 'committee-vote' }] } },
    });
    await advance(days(10));
    expect(rungs(await entries(caseId))).toEqual([
      'vetting 1 remind-50',
      'vetting 1 remind-80',
      'vetting 1 overdue',
      'committee-vote 1 remind-50',
    ]);
    await nobodyRescued();
  });

  it('closes a vote by its hour, goes to a second and third round without quorum, then stops and reports', async () => {
    const { caseId, step } = await toVote(walk);
    for (const person of division.committee.slice(0, 4)) await (await desk(person)).act(caseId, vote(step));
    const until = (await entries(caseId)).length;
    await advance(days(60));
    const since = (await entries(caseId)).slice(until).filter((e) => !e.type.startsWith('ladder.'));
    expect(since.map((e) => `${e.type} ${e.round} ${e.payload.outcome ?? ''}`.trim())).toEqual([
      'step.closed 1 no-quorum',
      'step.routed 1',
      'step.opened 2',
      'step.closed 2 no-quorum',
      'step.routed 2',
      'step.opened 3',
      'step.closed 3 no-quorum',
      'case.stopped-and-reported 3 no-quorum',
    ]);
    expect((await director.get('/rehearsal')).body).toMatchObject({ next: null, cases: [{ status: 'reported', settled: true }] });
    expect(await notices(org.authority)).toContain('reported');
    await nobodyRescued();
  });

  it('stops the clocks while held, ends the hold by itself, and the ladder runs on with what was left', async () => {
    const { caseId } = await toNomination(walk);
    await advance(days(2));
    const until = new Date((await now()) + days(20)).toISOString();
    const held = await (await desk(org.authority)).act(caseId, { type: 'hold', ground: 'denunciation', reason: 'Đoàn xác minh', until });
    expect(held).toMatchObject({ status: 201, body: { stands: { status: 'held' } } });
    await advance(days(19));
    expect(rungs(await entries(caseId))).toEqual([]);
    await advance(days(2));
    const resumed = (await entries(caseId)).at(-1);
    expect(resumed).toMatchObject({ type: 'case.resumed', effective: until, cause: 'time' });
    await advance();
    expect(rungs(await entries(caseId))).toEqual(['nomination 1 remind-50']);
    await nobodyRescued();
  });

  it('runs a deadline of ninety working days in seconds, every rung on the way', async () => {
    const { caseId } = await toNomination(walk, ninetyDays.key);
    const before = await now();
    await advance(days(180));
    expect(rungs(await entries(caseId))).toEqual([
      'nomination 1 remind-50',
      'nomination 1 remind-80',
      'nomination 1 overdue',
      'nomination 1 escalate',
    ]);
    const overdue = (await entries(caseId)).find((e) => e.type === 'ladder.overdue');
    expect(Date.parse(overdue?.effective ?? '') - before).toBeGreaterThan(days(125));
    await nobodyRescued();
  });

  it('records as overtaken what an outage swallowed, and sends one notice', async () => {
    const { caseId } = await toNomination(walk);
    await settled(house.source, org.org, caseId);
    const author = { person: org.administrator, acr: 'test' };
    const byMs = await inTransaction(house.source, org.org, async (tx) =>
      moveClock(tx, new Date((await now()) + days(30)).toISOString(), author),
    );
    expect(await new EngineGateway(house.client, 'test').skip(caseId, byMs)).toEqual({ ok: true });
    await settled(house.source, org.org, caseId);
    expect(rungs(await entries(caseId))).toEqual([
      'nomination 1 remind-50 overtaken',
      'nomination 1 remind-80 overtaken',
      'nomination 1 overdue overtaken',
      'nomination 1 escalate',
    ]);
    expect(await notices(division.board[0])).toEqual(['task']);
    expect(await notices(org.authority)).toEqual(['escalate']);
  });
});

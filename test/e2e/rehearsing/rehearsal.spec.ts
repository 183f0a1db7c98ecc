import { verifyChain } from '#audit';
import { inTransaction, readClock, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { code } from '../support/code';

describe('a rehearsal, months in seconds on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let director: Desk;

  beforeAll(async () => {
    house = await House.open('rehearsal');
  });
  beforeEach(async () => {
    org = await house.seed(true);
    division = org.divisions[0] as SeededDivision;
    director = await house.as(org.org, org.administrator);
  });
  afterAll(() => house.stop());

  const start = async (): Promise<string> => {
    const request = { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[0]] };
    const started = await (await house.as(org.org, division.board[0] as string)).post('/cases', request);
    expect(started.status).toBe(201);
    return started.body.caseId;
  };
  const types = (fired: { entries: { type: string; step?: string }[] }[]): string[] =>
    fired.flatMap((c) => c.entries.map((e) => `${e.type} ${e.step}`));

  it('advances to the next due instant, again and again, until nothing is due', async () => {
    const caseId = await start();
    const seen: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const { next } = (await director.get('/rehearsal')).body;
      const advanced = await director.post('/rehearsal/advance', {});
      if (next === null) {
        expect(advanced).toMatchObject({ status: 200, body: { reached: false, rounds: 0, next: null, fired: [] } });
        break;
      }
      expect(advanced).toMatchObject({ status: 200, body: { reached: true, rounds: 1, fired: [{ caseId }] } });
      expect(advanced.body.now >= next).toBe(true);
      seen.push(...types(advanced.body.fired));
    }
    expect(seen).toEqual([
      'ladder.remind nomination',
      'ladder.remind nomination',
      'ladder.overdue nomination',
      'ladder.escalate nomination',
    ]);
  });

  it('goes through everything due to an asked instant, never back, and keeps the clock in its register', async () => {
    await start();
    const { now } = (await director.get('/rehearsal')).body;
    const to = new Date(Date.parse(now) + 40 * 86_400_000).toISOString();
    const advanced = await director.post('/rehearsal/advance', { to }, 'advance-forty-days');
    expect(advanced).toMatchObject({ status: 200, body: { reached: true, rounds: 5 } });
    expect(types(advanced.body.fired)).toHaveLength(4);
    expect(await director.post('/rehearsal/advance', { to }, 'advance-forty-days')).toEqual(advanced);
    expect(await director.post('/rehearsal/advance', { to: now })).toMatchObject({ status: 422, body: { code: 'clock-never-back' } });
    await inTransaction(house.source, org.org, async (tx) => {
      expect((await readClock(tx)).now >= to).toBe(true);
      const entries = await tx.query<{ seq: number; bytes: Buffer; hash: string }>(
        `select e.seq, e.bytes, e.hash from register r join audit_entry e on e.org = r.org and e.chain = r.id where r.org = $1 and r.subject = 'clock' order by e.seq`,
        [org.org],
      );
      expect(verifyChain(entries, [])).toMatchObject({ ok: true, entries: 5 });
      expect(JSON.parse(entries[0]?.bytes.toString() ?? '')).toMatchObject({
        register: 'clock',
        type: 'clock.advanced',
        actor: org.administrator,
      });
    });
  });

  it('tells its story: what people did, when the clock moved, what fired and whom it reached', async () => {
    const caseId = await start();
    await director.post('/rehearsal/advance', {});
    const { items, people, nextCursor } = (await director.get('/rehearsal/story')).body;
    expect(nextCursor).toBeNull();
    expect(items.map((i: { type: string }) => i.type)).toEqual(['case.started', 'step.opened', 'clock.advanced', 'ladder.remind']);
    const [started, opened, clock, reminded] = items;
    expect(started).toMatchObject({ caseId, code: code(1), actor: division.board[0], cause: null, reached: [] });
    const told = (kind: string): object[] => division.board.map((person) => ({ person, kind }));
    expect(opened).toMatchObject({ step: 'nomination', stepTitle: { en: 'Nomination' }, reached: expect.arrayContaining(told('task')) });
    expect(clock).toMatchObject({ caseId: null, actor: org.administrator });
    expect(reminded).toMatchObject({ cause: 'time', reached: expect.arrayContaining(told('remind')) });
    for (const person of [...division.board, org.administrator]) expect(people[person]).toEqual(expect.any(String));
    // Page by page, what was recorded in one instant together.
    const last = (await director.get('/rehearsal/story?limit=1')).body;
    expect(last.items).toEqual([reminded]);
    const rest = (await director.get(`/rehearsal/story?limit=2&cursor=${last.nextCursor}`)).body;
    expect(rest.items).toEqual([started, opened, clock]);
    expect(rest.nextCursor).toBeNull();
    expect(await (await house.as(org.org, division.board[0] as string)).get('/rehearsal/story')).toMatchObject({ status: 403 });
  });

  it('is refused to whoever does not direct it, and in a real organisation to everybody', async () => {
    const member = await house.as(org.org, division.board[0] as string);
    expect(await member.post('/rehearsal/advance', {})).toMatchObject({ status: 403, body: { params: { needs: ['rehearse'] } } });
    const real = await house.seed();
    const administrator = await house.as(real.org, real.administrator);
    expect(await administrator.post('/rehearsal/advance', {})).toMatchObject({ status: 409, body: { code: 'not-a-rehearsal' } });
    expect(await administrator.get('/rehearsal')).toMatchObject({ status: 409 });
    expect(await director.post('/rehearsal/advance', { to: 'tomorrow' })).toMatchObject({ status: 400 });
  });
});

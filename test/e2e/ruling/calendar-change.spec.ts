import { v7 } from 'uuid';
import { inTransaction, seedOrganisation, type SeededDivision, type SeededOrganisation } from '#persistence';
import { shipped } from '#testing';
import { calendar, holiday } from '../support/calendar';
import type { Answer, Desk } from '../support/desk';
import { House, settled } from '../support/house';
import { recordHistory } from '../support/record-history';
import { until } from '../support/until';
import { nomination, toNomination, toVetting, type At } from '../support/walk';

describe('a new version of the calendar, and the batch that puts every open case under it', () => {
  let house: House;
  let org: SeededOrganisation;
  let administrator: Desk;

  beforeAll(async () => {
    house = await House.open('calendars');
  });
  const seed = async (rehearsal: boolean): Promise<void> => {
    org = await seedOrganisation(house.source, { name: { vi: 'Thử', en: 'Test' }, rehearsal, divisions: 3, ...shipped() });
    administrator = await house.as(org.org, org.administrator);
  };
  beforeEach(() => seed(false));
  afterAll(() => house.stop());

  const walk = (n: number) => ({ org, division: org.divisions[n] as SeededDivision, as: (person: string) => house.as(org.org, person) });
  const rows = <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> => house.query<R>(org.org, sql, values);
  const batchOf = async (id: string): Promise<Answer['body']> => (await administrator.get(`/admin/batches/${id}`)).body;
  const done = (id: string): Promise<Answer['body']> =>
    until(async () => {
      const batch = await batchOf(id);
      return batch.state === 'done' && batch;
    });
  const recomputed = (caseId: string): Promise<{ bytes: Buffer }[]> =>
    rows(`select bytes from audit_entry where chain = $1 and type = 'clocks.recomputed' order by seq`, caseId);
  const dueOf = async (at: At): Promise<Date> => {
    const [clock] = await rows<{ due: Date }>(
      `select due_at as due from clock where case_id = $1 and state = 'running' and deadline is null`,
      at.caseId,
    );
    return (clock as { due: Date }).due;
  };
  it('reckons the clocks of every open case anew, once, and tells who works under one that moved', async () => {
    const open = [await toNomination(walk(0)), await toVetting(walk(1))];
    const ended = await toNomination(walk(2));
    const board = await house.as(org.org, walk(2).division.board[0] as string);
    expect(await board.act(ended.caseId, { type: 'withdraw', reason: 'Không còn nhu cầu' })).toMatchObject({ status: 201 });
    for (const at of open) await settled(house.source, org.org, at.caseId);
    const was = await Promise.all(open.map(dueOf));
    const request = calendar(
      2,
      was.map((due) => due.toISOString().slice(0, 10)),
    ); // each last day becomes a day off
    const twins = await Promise.all([1, 2].map(() => administrator.post('/admin/calendars', request, 'one-publication')));
    expect(twins).toEqual([1, 2].map(() => ({ status: 201, body: { calendar: 'vn/2', batch: expect.any(String), cases: 2 } })));
    const batch = await done(twins[0]?.body.batch);
    expect(batch).toMatchObject({ kind: 'calendar-change', progress: { waiting: 0, done: 2, refused: 0, parked: 0 }, listed: [] });
    for (const [n, at] of open.entries()) {
      const [entry, ...more] = (await recomputed(at.caseId)).map((row) => JSON.parse(row.bytes.toString()));
      expect(more).toEqual([]);
      const is = await dueOf(at);
      expect(is > (was[n] as Date)).toBe(true);
      expect(entry).toMatchObject({ cause: `batch/${batch.id}`, payload: { calendar: { was: 'vn/1', is: 'vn/2' }, kept: [] } });
      expect(entry.payload.moved).toEqual([{ clock: expect.any(String), was: was[n]?.toISOString(), is: is.toISOString() }]);
      const auditor = await house.as(org.org, org.auditor);
      expect((await auditor.get(`/cases/${at.caseId}/audit`)).body.verdict.ok).toBe(true);
    }
    const told = await rows<{ person: string }>(`select person from notice where case_id = $1 and kind = 'due-moved'`, open[0]?.caseId);
    expect(told.map((t) => t.person).sort()).toEqual([...walk(0).division.board].sort());
    expect(await recomputed(ended.caseId)).toEqual([]);
    expect((await toNomination(walk(2))).caseId).toBeDefined(); // begins under the new version
    expect(await rows('select distinct calendar from cases where status <> $1', 'ended')).toEqual([{ calendar: 'vn/2' }]);
    const register = await rows<{ type: string }>(
      `select e.type from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'calendars'`,
    );
    expect(register).toEqual([{ type: 'calendar.published' }]);
  });

  it('stands still while it is paused, and goes on with what is left', async () => {
    const open = [await toNomination(walk(0)), await toNomination(walk(1)), await toNomination(walk(2))];
    const ids = open.map((at) => at.caseId).sort();
    // Somebody acts on the second case while the batch reaches it: it waits there, with the first one done.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const holding = inTransaction(house.source, org.org, async (tx) => {
      await tx.query('select id from cases where org = $1 and id = $2 for update', [org.org, ids[1]]);
      locked();
      await held;
    });
    await isLocked;
    const { body } = await administrator.post('/admin/calendars', calendar(2, ['2027-03-03']));
    await until(async () => (await batchOf(body.batch)).progress.done >= 1);
    const pausing = administrator.post(`/admin/batches/${body.batch}/pause`, {});
    await until(async () => (await batchOf(body.batch)).state === 'paused');
    release();
    await holding;
    expect(await pausing).toEqual({ status: 200, body: { state: 'paused' } });
    const engine = house.client.workflow.getHandle(`batch/${body.batch}`);
    await until(async () => {
      const [row] = await rows<{ seen: boolean }>('select engine_seen = turn as seen from batch where id = $1', body.batch);
      return row?.seen;
    });
    const { progress } = await batchOf(body.batch);
    expect(progress.waiting).toBeGreaterThan(0);
    expect((await engine.describe()).status.name).toBe('RUNNING');
    expect(await administrator.post(`/admin/batches/${body.batch}/resume`, {})).toEqual({ status: 200, body: { state: 'running' } });
    expect((await done(body.batch)).progress).toEqual({ waiting: 0, done: 3, refused: 0, parked: 0 });
    expect(await engine.result()).toBe('3 of 3 cases');
    recordHistory('batch-paused', await engine.fetchHistory());
    for (const at of open) expect(await recomputed(at.caseId)).toHaveLength(1);
    expect(await administrator.post(`/admin/batches/${body.batch}/resume`, {})).toEqual({ status: 200, body: { state: 'done' } });
    const entries = await rows<{ type: string }>(
      `select e.type from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'batches' order by e.seq`,
    );
    expect(entries.map((e) => e.type)).toEqual(['batch.paused', 'batch.resumed']);
  });

  it('lists a case that fails for good and one that ended meanwhile, and stops no other; going on tries again', async () => {
    const open = [await toNomination(walk(0)), await toNomination(walk(1)), await toNomination(walk(2))];
    const [broken, gone, fine] = open as [At, At, At];
    const clock = `select id, arithmetic from clock where case_id = $1`;
    const [{ id, arithmetic } = { id: '', arithmetic: {} }] = await rows<{ id: string; arithmetic: object }>(clock, broken.caseId);
    const set = (value: object): Promise<unknown> => rows('update clock set arithmetic = $2 where id = $1', id, JSON.stringify(value));
    await set({ ...arithmetic, counted: -1 }); // no rule can reckon it
    const frozen = await administrator.post('/admin/calendars', calendar(2, ['2027-03-03']));
    const board = await house.as(org.org, walk(1).division.board[0] as string);
    await board.act(gone.caseId, { type: 'withdraw', reason: 'r' });
    const batch = await done(frozen.body.batch);
    const stopped = batch.listed.find((item: { caseId: string }) => item.caseId === broken.caseId);
    expect(stopped).toMatchObject({ state: 'parked', reason: 'RangeError' });
    expect(await recomputed(fine.caseId)).toHaveLength(1);
    await set(arithmetic);
    expect(await administrator.post(`/admin/batches/${batch.id}/resume`, {})).toMatchObject({ body: { state: 'running' } });
    expect((await done(batch.id)).progress.parked).toBe(0);
    expect(await recomputed(broken.caseId)).toHaveLength(1);
  });

  it('never puts a case back under an earlier version', async () => {
    const at = await toNomination(walk(0));
    const first = await administrator.post('/admin/calendars', calendar(2, ['2027-03-03']));
    const second = await administrator.post('/admin/calendars', calendar(3, ['2027-03-03', '2027-03-04']));
    await Promise.all([done(first.body.batch), done(second.body.batch)]);
    expect(await rows('select calendar from cases where id = $1', at.caseId)).toEqual([{ calendar: 'vn/3' }]);
  });

  it('goes on with people’s acts under the new version', async () => {
    const at = await toNomination(walk(0));
    const { body } = await administrator.post('/admin/calendars', calendar(2, ['2027-03-03']));
    await done(body.batch);
    const member = await house.as(org.org, walk(0).division.board[1] as string);
    expect(await member.act(at.caseId, nomination(at.step))).toMatchObject({
      status: 201,
      body: { stands: { open: [{ key: 'vetting' }] } },
    });
    const [opened] = await rows<{ bytes: Buffer }>(
      `select bytes from audit_entry where chain = $1 and type = 'step.opened' order by seq desc limit 1`,
      at.caseId,
    );
    expect(JSON.parse(String(opened?.bytes)).payload.calendar).toBe('vn/2');
  });

  it('keeps a rehearsal’s clock waiting until every case is under the new version', async () => {
    await seed(true);
    const at = await toNomination(walk(0));
    const was = await dueOf(at);
    await administrator.post('/admin/calendars', calendar(2, [was.toISOString().slice(0, 10)]));
    const to = new Date(was.getTime() + 30 * 86_400_000).toISOString();
    expect(await administrator.post('/rehearsal/advance', { to })).toMatchObject({ status: 200, body: { reached: true } });
    const trail = await rows<{ bytes: Buffer }>('select bytes from audit_entry where chain = $1 order by seq', at.caseId);
    const entries = trail.map((row) => JSON.parse(row.bytes.toString()));
    expect(entries.map((e) => e.type).slice(2)).toEqual([
      'clocks.recomputed',
      'ladder.remind',
      'ladder.remind',
      'ladder.overdue',
      'ladder.escalate',
    ]);
    expect(entries[5].effective).toBe(entries[2].payload.moved[0].is);
  });

  it('refuses what is no next version, no calendar, or asked by somebody else, and writes nothing', async () => {
    const auditor = await house.as(org.org, org.auditor);
    expect(await auditor.post('/admin/calendars', calendar(2, []))).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    for (const request of [calendar(1, []), calendar(3, []), calendar(2, [], { key: 'other' })])
      expect(await administrator.post('/admin/calendars', request)).toMatchObject({
        status: 409,
        body: { code: 'calendar-not-next', params: { next: { key: 'vn', version: 2 } } },
      });
    const bare = calendar(2, [], { days: { '2027-03-03': { working: false, title: holiday.title } } });
    const malformed = await administrator.post('/admin/calendars', bare);
    expect(malformed).toMatchObject({ status: 422, body: { code: 'calendar-malformed' } });
    expect(malformed.body.params.problems[0]).toMatchObject({ line: expect.any(Number), message: expect.any(String) });
    const unknown = { working: false, title: holiday.title, source: { instrument: 'NO-SUCH-LAW', article: 1 } };
    expect(await administrator.post('/admin/calendars', calendar(2, [], { days: { '2027-03-03': unknown } }))).toMatchObject({
      body: { code: 'calendar-malformed', params: { problems: [{ code: 'instrument-unknown' }] } },
    });
    expect(await administrator.get(`/admin/batches/${v7()}`)).toMatchObject({ status: 404 });
    expect(await auditor.get('/admin/batches')).toMatchObject({ status: 403 });
    expect((await administrator.get('/admin/batches')).body).toEqual({ items: [] });
    expect(await rows('select version from calendar')).toEqual([{ version: 1 }]);
  });
});

import { Client } from 'pg';
import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import { inTransaction, maxMoves, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House, settled } from '../support/house';
import { pass } from '../support/pass';
import { approval, finding, nomination, toDecision, toNomination, toVetting, toVote, vote, type Walk } from '../support/walk';

const days = 86_400_000;

describe('what fails, and what stands although something failed', () => {
  let house: House;
  let owner: Client;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  const begin = async (rehearsal = false, more: readonly Definition[] = []): Promise<void> => {
    org = await house.seed(rehearsal, more);
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: desk };
  };
  const desk = (person: string): Promise<Desk> => house.as(org.org, person);
  const act = async (person: string | undefined, caseId: string, body: object, key?: string): ReturnType<Desk['act']> =>
    (await desk(person as string)).act(caseId, body, key);
  const rows = <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> =>
    inTransaction(house.source, org.org, (tx) => tx.query<R & Record<string, unknown>>(sql, values));
  const types = async (caseId: string): Promise<string[]> =>
    (await rows<{ type: string }>('select type from audit_entry where chain = $1 order by seq', caseId)).map((r) => r.type);
  const later = (ms: number): Promise<object[]> => rows('update organisation set clock_offset_ms = clock_offset_ms + $1', ms);
  const verified = async (caseId: string): Promise<unknown> =>
    (await (await desk(org.auditor)).get(`/cases/${caseId}/audit`)).body.verdict.ok;

  beforeAll(async () => {
    house = await House.open('failures');
    owner = new Client({ connectionString: house.urls.migrateUrl });
    await owner.connect();
    await owner.query('set role mandate_owner');
  });
  afterAll(async () => {
    await owner.end();
    await house.stop();
  });

  it('parks a move the database refuses: the act and the other moves stand, and a retry carries it out', async () => {
    await begin();
    const { caseId, step } = await toDecision(walk);
    await owner.query(`alter table incumbency add constraint no_one check (case_id is null or case_id <> '${caseId}')`);
    const decided = await act(org.authority, caseId, approval(step));
    expect(decided).toMatchObject({ status: 201, body: { parked: 1, stands: { status: 'ended', outcome: 'decided' } } });
    expect((await types(caseId)).slice(-4)).toEqual(['act.decide', 'step.closed', 'case.ended', 'move.parked']);
    const [incident] = await rows<{ id: string; code: string; move: string }>('select * from incident where case_id = $1', caseId);
    expect(incident).toMatchObject({ code: 'sql-23514', move: 'effect', state: 'parked' });
    const retry = { type: 'retry', incident: incident?.id, reason: 'Đã sửa dữ liệu' };
    expect(await act(division.board[0], caseId, retry)).toMatchObject({ status: 403 });
    expect(await act(org.administrator, caseId, retry)).toMatchObject({ status: 201, body: { parked: 1 } });
    await owner.query('alter table incumbency drop constraint no_one');
    const [again] = await rows<{ id: string }>(`select id from incident where case_id = $1 and state = 'parked'`, caseId);
    const retried = await act(org.administrator, caseId, { ...retry, incident: again?.id });
    expect(retried).toMatchObject({ status: 201, body: { parked: 0 } });
    expect((await types(caseId)).slice(-2)).toEqual(['act.retry', 'incumbency.begun']);
    expect(await rows('select from incumbency where case_id = $1', caseId)).toHaveLength(1);
    expect(await verified(caseId)).toBe(true);
  });

  it('parks a move whose rule throws; the case says so and the engine waits', async () => {
    const [shipped] = loadShipped('procedures').definitions.filter((d) => d.definition.key === 'appointment-by-committee');
    const base = shipped?.definition as Definition;
    const broken = {
      ...base,
      key: 'broken',
      steps: base.steps.map((s) => (s.key === 'vetting' ? { ...s, ladder: null as never } : s)),
    };
    await begin(false, [broken]);
    const { caseId, step } = await toNomination(walk, 'broken');
    const nominated = await act(division.board[1], caseId, nomination(step));
    expect(nominated).toMatchObject({ status: 201, body: { parked: 1, stands: { status: 'running', open: [] } } });
    expect((await types(caseId)).slice(-4)).toEqual(['act.nominate', 'step.closed', 'step.routed', 'move.parked']);
    await settled(house.source, org.org, caseId);
    expect(await verified(caseId)).toBe(true);
  });

  it('parks one reminder and goes on with the other rungs of the same ladder', async () => {
    await begin(true);
    const { caseId } = await toVetting(walk);
    await settled(house.source, org.org, caseId);
    await owner.query(`alter table notice add constraint no_reminder check (kind <> 'remind' or case_id <> '${caseId}')`);
    await pass(house, org.org, caseId, 'engine_due');
    await act(division.board[0], caseId, { type: 'hold', ground: 'none', reason: 'không có quyền' });
    expect((await types(caseId)).slice(-1)).toEqual(['move.parked']);
    await pass(house, org.org, caseId, 'next_due');
    await act(division.board[0], caseId, { type: 'hold', ground: 'none', reason: 'không có quyền' });
    expect((await types(caseId)).slice(-3)).toEqual(['move.parked', 'ladder.remind', 'ladder.overdue']);
    await owner.query('alter table notice drop constraint no_reminder');
  });

  it('answers the act that met a deadline after the deadline, and keeps what time did although the act is refused', async () => {
    await begin(true);
    const { caseId, step } = await toVote(walk);
    await settled(house.source, org.org, caseId); // from here on the engine sleeps: nothing rings it
    await pass(house, org.org, caseId, 'next_due');
    const before = await rows('select seq from cases where id = $1', caseId);
    expect(await act(division.candidates[1], caseId, vote(step))).toMatchObject({ status: 404 });
    expect(await rows('select seq from cases where id = $1', caseId)).toEqual(before);
    expect(await act(division.committee[0], caseId, vote(step))).toMatchObject({ status: 409, body: { code: 'step-closed' } });
    expect((await types(caseId)).filter((t) => t !== 'ladder.remind').slice(-3)).toEqual(['step.closed', 'step.routed', 'step.opened']);
  });

  it('ends a hold at the end foreseen for it', async () => {
    await begin(true);
    const { caseId, step } = await toVetting(walk);
    const until = new Date(Date.now() + 3 * days).toISOString();
    expect(await act(org.authority, caseId, { type: 'hold', ground: 'denunciation', reason: 'Xác minh', until })).toMatchObject({
      status: 201,
    });
    expect(await act(division.vetters[0], caseId, finding(step))).toMatchObject({ status: 409, body: { code: 'held' } });
    await later(4 * days);
    expect(await act(division.vetters[0], caseId, finding(step))).toMatchObject({ status: 201 });
    expect(await types(caseId)).toContain('case.resumed');
  });

  it('leaves what is over thirty-two moves to the engine', async () => {
    const [shipped] = loadShipped('procedures').definitions.filter((d) => d.definition.key === 'appointment-by-committee');
    const base = shipped?.definition as Definition;
    const first = base.steps[0] as Definition['steps'][number];
    const many = Array.from({ length: maxMoves + 8 }, (_, n) => ({ ...first, key: n === 0 ? 'nomination' : `nomination-${n}` }));
    await begin(false, [{ ...base, key: 'many', start: many.map((s) => s.key), steps: [...many, ...base.steps.slice(1)] }]);
    const { caseId } = await toNomination(walk, 'many');
    await settled(house.source, org.org, caseId);
    expect((await types(caseId)).filter((t) => t === 'step.opened')).toHaveLength(maxMoves + 8);
    expect(await verified(caseId)).toBe(true);
  });

  it('is busy while somebody else holds the case, unavailable when the connection dies, and has lost nothing after', async () => {
    await begin();
    const { caseId, step } = await toVetting(walk);
    const other = new Client({ connectionString: house.urls.migrateUrl });
    await other.connect();
    try {
      await other.query(`set role mandate_owner`);
      await other.query('begin');
      await other.query('select from cases where id = $1 for update', [caseId]);
      const waiting = act(division.vetters[0], caseId, finding(step), 'first-try-of-the-finding');
      expect(await waiting).toMatchObject({ status: 503, body: { code: 'busy' } });
      const cut = act(division.vetters[0], caseId, finding(step), 'first-try-of-the-finding');
      await cutWaiting(house, owner, cut);
      expect(await cut).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    } finally {
      await other.end(); // open, its transaction would keep every listener of the cluster waiting
    }
    expect(await act(division.vetters[0], caseId, finding(step), 'first-try-of-the-finding')).toMatchObject({ status: 201 });
    expect((await types(caseId)).filter((t) => t === 'act.record-finding')).toHaveLength(1);
  });
});

/** Until the act is answered, ends each session that waits for the case's lock, the engine's too, as a failover would; its own login may do that to itself. */
async function cutWaiting(house: House, owner: Client, act: Promise<unknown>): Promise<void> {
  const app = new Client({ connectionString: house.urls.appUrl });
  await app.connect();
  let answered = false;
  void act.then(() => (answered = true));
  while (!answered) {
    await app.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mandate_app' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    await owner.query('select pg_sleep(0.01)');
  }
  await app.end();
}

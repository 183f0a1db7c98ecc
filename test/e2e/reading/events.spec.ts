import { Subject } from 'rxjs';
import { Hub, type Told } from '../../../apps/api/src/events/hub';
import { DefinitionStore, UnitOfWork, type SeededDivision, type SeededOrganisation } from '#persistence';
import { EngineGateway } from '#engine';
import type { Desk } from '../support/desk';
import { House } from '../support/house';

interface Heard {
  readonly id: string;
  readonly type: string;
  readonly data: { caseId?: string; seq?: number };
}

/** One browser's stream: what it hears, until told to stop. */
class Ear {
  readonly heard: Heard[] = [];
  private readonly control = new AbortController();

  constructor(desk: Desk, lastEventId?: string, since?: string) {
    void this.read(desk, lastEventId, since).catch(() => undefined);
  }

  stop(): void {
    this.control.abort();
  }

  /** What was heard once `enough` of it is there; waits at most five seconds. */
  async until(enough: (heard: readonly Heard[]) => boolean): Promise<readonly Heard[]> {
    for (let n = 0; n < 100 && !enough(this.heard); n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    return this.heard;
  }

  private async read(desk: Desk, lastEventId?: string, since?: string): Promise<void> {
    const response = await desk.stream(
      since === undefined ? '/events' : `/events?since=${since}`,
      this.control.signal,
      lastEventId ? { 'last-event-id': lastEventId } : {},
    );
    let text = '';
    for await (const chunk of response) {
      text += Buffer.from(chunk).toString('utf8');
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.hear(part);
    }
  }

  private hear(part: string): void {
    const field = (name: string): string => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1] ?? '';
    if (field('data')) this.heard.push({ id: field('id'), type: field('event') || 'message', data: JSON.parse(field('data')) });
  }
}

describe('events', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);
  const ready = (heard: readonly Heard[]): boolean => heard.length > 0;

  beforeAll(async () => {
    house = await House.open('events');
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
  });
  afterAll(() => house.stop());

  it('says that it lives while there is nothing to tell', async () => {
    const quick = await house.besides(new EngineGateway(house.client, 'test'), { level: 'silent' }, { heartbeatMs: 100 });
    const ear = new Ear(await house.as(org.org, division.board[0] as string, quick.base));
    const heard = await ear.until((all) => all.filter((e) => e.type === 'alive').length >= 2);
    expect(heard.map((e) => e.type).slice(0, 3)).toEqual(['ready', 'alive', 'alive']);
    expect(heard[1]).toEqual({ id: heard[0]?.id, type: 'alive', data: {} }); // whoever comes back after it misses nothing
    ear.stop();
    await quick.stop();
  });

  it('tell what moved between the first answer and the opening of the stream', async () => {
    const own = await house.seed();
    const [{ board: members, post, candidates }] = own.divisions as [SeededDivision];
    const board = await house.as(own.org, members[0] as string);
    const first = new Ear(board); // somebody listens already, so the hub's place is an earlier one
    await first.until(ready);
    const { eventsFrom } = (await board.get('/me')).body as { eventsFrom: string };
    const started = await board.post('/cases', {
      procedure: 'appointment-by-committee',
      post,
      candidates: [candidates[0]],
    });
    const { caseId } = started.body as { caseId: string };
    await first.until((heard) => heard.some((e) => e.data.caseId === caseId));
    const late = new Ear(board, undefined, eventsFrom);
    const heard = await late.until((all) => all.some((e) => e.data.caseId === caseId));
    expect(heard.map((e) => e.type)).toEqual(['ready', 'message']);
    const wrong = new Ear(board, undefined, 'x');
    expect((await wrong.until(ready))[0]?.type).toBe('resync');
    for (const ear of [first, late, wrong]) ear.stop();
  });

  it('tell who may read the case that it moved, and nobody else anything; a stream goes on where another ended', async () => {
    const board = await desk(division.board[0]);
    const [mine, other] = [new Ear(board), new Ear(await desk(division.candidates[1]))];
    await Promise.all([mine.until(ready), other.until(ready)]);
    const started = await board.post('/cases', {
      procedure: 'appointment-by-committee',
      post: division.post,
      candidates: [division.candidates[0]],
    });
    const { caseId, headSeq } = started.body;
    const heard = await mine.until((all) => all.some((e) => e.data.caseId === caseId));
    expect(heard.at(-1)).toMatchObject({ type: 'message', data: { caseId, seq: headSeq } });
    expect(Object.keys(heard.at(-1)?.data ?? {}).sort()).toEqual(['caseId', 'seq']);
    mine.stop();
    await board.act(caseId, { type: 'nominate', step: started.body.stands.open[0].id, revision: 2, fields: {} });
    const again = new Ear(board, heard.at(-1)?.id);
    expect((await again.until((all) => all.some((e) => e.data.caseId === caseId))).map((e) => e.type)).not.toContain('resync');
    const lost = new Ear(board, '999999999999');
    expect((await lost.until(ready))[0]).toMatchObject({ type: 'resync' });
    expect(other.heard.filter((e) => e.data.caseId)).toEqual([]);
    for (const ear of [again, lost, other]) ear.stop();
  });

  it('wait for a transaction that began earlier and has not ended, and miss nothing of it', async () => {
    const [early, late] = [await house.seed(), await house.seed()];
    const [slow] = early.divisions as [SeededDivision];
    const [quick] = (late.divisions as [SeededDivision]).slice();
    const start = (org: SeededOrganisation, division: SeededDivision | undefined): Promise<{ body: { caseId: string } }> =>
      house
        .as(org.org, division?.board[0] as string)
        .then((board) =>
          board.post('/cases', { procedure: 'appointment-by-committee', post: division?.post, candidates: [division?.candidates[0]] }),
        );
    const own = await house.besides(new EngineGateway(house.client, 'test'), { level: 'silent' }, { heartbeatMs: 50 });
    const { caseId } = (await start(early, slow)).body;
    const ear = new Ear(await house.as(early.org, slow.board[0] as string, own.base));
    await ear.until(ready);
    const runner = house.source.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`select set_config('mandate.org', $1, true)`, [early.org]);
      const entry = `insert into audit_entry (org, chain, seq, type, at, bytes, hash)
        select org, chain, $2::int, type, at, bytes, repeat($3, 64) from audit_entry where chain = $1 and seq = 1`;
      await runner.query(entry, [caseId, 900, 'a']); // has an id of its own, lower than all that begin now
      await start(late, quick);
      const other = new Ear(await house.as(early.org, slow.board[1] as string, own.base));
      await other.until((heard) => heard.filter((e) => e.type === 'alive').length > 3);
      expect([...ear.heard, ...other.heard].filter((e) => e.data.caseId)).toEqual([]);
      await house.query(early.org, entry, [caseId, 901, 'b']); // a later transaction has ended before the earlier one
      await other.until((heard) => heard.filter((e) => e.type === 'alive').length > 12);
      expect([...ear.heard, ...other.heard].filter((e) => e.data.caseId)).toEqual([]);
      other.stop();
    } finally {
      await runner.commitTransaction();
      await runner.release();
    }
    const heard = await ear.until((all) => all.some((e) => e.data.seq === 901));
    expect(heard.filter((e) => e.data.caseId)).toMatchObject([{ data: { caseId, seq: 901 } }]);
    ear.stop();
    const whole = await house.query<{ seq: number }>(early.org, 'select seq from audit_entry where chain = $1 and seq >= 900 order by 1', [
      caseId,
    ]);
    expect(whole.map((e) => e.seq)).toEqual([900, 901]);
    await own.stop();
  });

  it('take one connection, however many streams begin at once', async () => {
    const listening = `select count(*)::int as n from pg_stat_activity where datname = current_database() and query = 'listen mandate'`;
    const before = await house.query<{ n: number }>(org.org, listening);
    const own = await house.besides(new EngineGateway(house.client, 'test'));
    const board = await house.as(org.org, division.board[0] as string, own.base);
    const ears = Array.from({ length: 20 }, () => new Ear(board));
    for (const ear of ears) await ear.until(ready);
    const after = await house.query<{ n: number }>(org.org, listening);
    expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBe(1);
    for (const ear of ears) ear.stop();
    await own.stop();
  });

  it('end where it cannot be found out what somebody may hear, and go on for the others', async () => {
    const own = await house.seed();
    const [{ board, post, candidates }] = own.divisions as [SeededDivision];
    const hub = new Hub(new UnitOfWork(house.source, new DefinitionStore()));
    const heard: Told[] = [];
    const ended: string[] = [];
    for (const person of ['not an id', board[0] as string]) {
      const out = new Subject<Told>();
      out.subscribe({ next: (told) => heard.push(told), complete: () => ended.push(person) });
      await hub.join({ org: own.org, person, out }, {});
    }
    const started = await (
      await house.as(own.org, board[0] as string)
    ).post('/cases', {
      procedure: 'appointment-by-committee',
      post,
      candidates: [candidates[0]],
    });
    for (let n = 0; n < 100 && heard.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toMatchObject([{ happened: [{ caseId: started.body.caseId }] }]);
    expect(ended).toEqual(['not an id']);
    await hub.onApplicationShutdown();
  });

  it('need a session', async () => {
    expect((await fetch(`${house.base}/api/v1/events`)).status).toBe(401);
  });

  it('personal data is in no cache, a body nested too deeply is refused', async () => {
    const board = await desk(division.board[0]);
    const answer = await fetch(`${house.base}/api/v1/tasks`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
    expect(await board.send('PUT', '/drafts/0190a000-0000-7000-8000-000000000002', { what: 'start', content: deep })).toMatchObject({
      status: 400,
    });
  });
});

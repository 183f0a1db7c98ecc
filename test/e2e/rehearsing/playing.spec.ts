import { inTransaction, type Cast, type SeededDivision, type SeededOrganisation } from '#persistence';
import { tables } from '../../../migrations/schema/security';
import { Desk } from '../support/desk';
import { House } from '../support/house';

describe('a rehearsal is a copy, and its director plays the dummies', () => {
  let house: House;
  let real: SeededOrganisation;
  let division: SeededDivision;
  let administrator: Desk;
  let rehearsal: { org: string; director: string; token: string };
  let director: Desk;
  let cast: Cast;

  beforeAll(async () => {
    house = await House.open('playing');
    real = await house.seed();
    division = real.divisions[0] as SeededDivision;
    administrator = await house.as(real.org, real.administrator);
    const created = await administrator.post('/rehearsals', { startAt: '2026-03-02T01:00:00.000Z' }, 'the-rehearsal');
    expect(created).toMatchObject({ status: 201 });
    rehearsal = created.body;
    director = new Desk(house.base, rehearsal.token);
    cast = (await director.get('/rehearsal/cast')).body;
  });
  afterAll(() => house.stop());

  const play = async (person: string | undefined): Promise<Desk> => {
    const playing = await director.post('/rehearsal/play', { person });
    expect(playing).toMatchObject({ status: 201, body: { person, playedBy: rehearsal.director } });
    return new Desk(house.base, playing.body.token);
  };
  /** The unit of procedure P: the one with a vetting group. */
  const unit = (): string | undefined => cast.people.flatMap((p) => p.bodies).find((b) => b.kind === 'vetting-group')?.unit;
  const member = (body: string, n: number): string | undefined =>
    cast.people.filter((p) => p.bodies.some((b) => b.kind === body && b.unit === unit()))[n]?.id;

  it('starts in the past and takes offices, not people', async () => {
    expect((await director.get('/rehearsal')).body.now).toMatch(/^2026-03-02T01:00/u);
    expect(cast.people.map((p) => p.name.vi)).toEqual(
      expect.arrayContaining(['Ủy viên 3, Tập thể biểu quyết', 'Chủ trì, Tập thể biểu quyết']),
    );
    const strings = (org: string): Promise<Set<string>> =>
      inTransaction(house.source, org, async (tx) => {
        const found = new Set<string>();
        for (const table of tables) {
          const rows = await tx.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t`);
          for (const { row } of rows) {
            for (const id of JSON.stringify(row).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu) ?? [])
              found.add(id);
            if (table === 'person') found.add(`name ${String(row['name'])}`);
          }
        }
        return found;
      });
    const [original, copy] = [await strings(real.org), await strings(rehearsal.org)];
    expect(copy.size).toBeGreaterThan(50);
    // Only the original's own list and register know of its rehearsal; nothing in the rehearsal points back.
    expect([...copy].filter((s) => original.has(s)).sort()).toEqual([rehearsal.org, rehearsal.director].sort());
    expect([...original].filter((s) => s.startsWith('name ') && copy.has(s))).toEqual([]);
  });

  it('is made once per key and entered again by its director alone', async () => {
    const again = await administrator.post('/rehearsals', { startAt: '2026-03-02T01:00:00.000Z' }, 'the-rehearsal');
    expect(again.body).toMatchObject({ org: rehearsal.org, director: rehearsal.director });
    expect((await administrator.get('/rehearsals')).body.items).toHaveLength(1);
    expect(await administrator.post(`/rehearsals/${rehearsal.org}/session`, {})).toMatchObject({
      status: 201,
      body: { director: rehearsal.director },
    });
    const member = await house.as(real.org, division.board[0] as string);
    expect(await member.post(`/rehearsals/${rehearsal.org}/session`, {})).toMatchObject({ status: 403 });
    expect(await member.post('/rehearsals', {})).toMatchObject({ status: 403 });
    const other = await house.seed();
    expect(await (await house.as(other.org, other.administrator)).post(`/rehearsals/${rehearsal.org}/session`, {})).toMatchObject({
      status: 404,
    });
  });

  it('names both in every entry of a played act, and the trail verifies', async () => {
    const board = member('organisation-board', 1);
    const candidate = cast.people.find((p) => p.posts.length + p.bodies.length + p.duties.length === 0)?.id;
    const post = cast.posts.find((p) => p.vacant && p.unit === unit())?.id;
    const started = await (await play(board)).post('/cases', { procedure: 'appointment-by-committee', post, candidates: [candidate] });
    expect(started).toMatchObject({ status: 201, body: { code: 'BN-2026-0001' } });
    const auditor = await play(cast.people.find((p) => p.duties.includes('auditor'))?.id);
    const { verdict, entries } = (await auditor.get(`/cases/${started.body.caseId}/audit`)).body;
    expect(verdict).toMatchObject({ ok: true });
    expect(entries[0].entry).toMatchObject({ type: 'case.started', actor: board, playedBy: rehearsal.director });
    expect(entries[0].entry.at).toMatch(/^2026-03-02T01:0/u);
    // Nothing crosses: neither side sees the other's case or plays the other's people.
    expect(await administrator.get(`/cases/${started.body.caseId}`)).toMatchObject({ status: 404 });
    expect(await director.post('/rehearsal/play', { person: division.board[0] })).toMatchObject({ status: 404 });
    expect(await administrator.post('/rehearsal/play', { person: division.board[0] })).toMatchObject({
      status: 409,
      body: { code: 'not-a-rehearsal' },
    });
    expect(await (await play(board)).post('/rehearsal/play', { person: candidate })).toMatchObject({
      status: 201,
      body: { playedBy: rehearsal.director },
    });
    expect((await director.post('/rehearsal/play', { person: rehearsal.director })).body).not.toHaveProperty('playedBy');
  });
});

import { readFileSync } from 'node:fs';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { code } from '../support/code';

/** What people are shown: who may read what, and nothing else. */
describe('reads', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let caseId: string;
  let ballot: string;

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);

  beforeAll(async () => {
    house = await House.open('reads');
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    const board = await desk(division.board[0]);
    const started = await board.post('/cases', {
      procedure: 'appointment-by-committee',
      post: division.post,
      candidates: [division.candidates[0]],
    });
    caseId = started.body.caseId;
    const nominated = await board.act(caseId, {
      type: 'nominate',
      step: started.body.stands.open[0].id,
      revision: 2,
      fields: { reasons: 'Có năng lực' },
    });
    const fields = { finding: 'Đủ tiêu chuẩn', verdict: 'clear' };
    const found = await (
      await desk(division.vetters[0])
    ).act(caseId, { type: 'record-finding', step: nominated.body.stands.open[0].id, revision: 2, fields });
    ballot = found.body.stands.open[0].id;
    for (const voter of division.committee.slice(1, 4))
      await (await desk(voter)).act(caseId, { type: 'vote', step: ballot, choice: 'yes' });
  });
  afterAll(() => house.stop());

  it('lists to each seeded person exactly the cases whose page opens for him', async () => {
    const people = await house.query<{ id: string }>(org.org, 'select id from person');
    expect(people.length).toBeGreaterThan(30);
    const answers = await Promise.all(
      people.map(async ({ id }) => {
        const at = await desk(id);
        const [listed, read] = await Promise.all([at.get('/cases'), at.get(`/cases/${caseId}`)]);
        return { id, listed: listed.body.items.some((c: { id: string }) => c.id === caseId), read: read.status === 200 };
      }),
    );
    expect(answers.filter((a) => a.listed !== a.read)).toEqual([]);
    expect(answers.filter((a) => a.read).length).toBeGreaterThan(10);
    expect(answers.filter((a) => !a.read).length).toBeGreaterThan(0);
  });

  it('filters, counts, pages with a signed cursor and finds names without diacritics', async () => {
    const board = await desk(division.board[0]);
    const listed = await board.get('/cases?status=running&step=committee-vote&count=true&sort=due');
    expect(listed.body).toMatchObject({
      total: 1,
      items: [{ id: caseId, procedure: 'appointment-by-committee', open: [{ key: 'committee-vote' }] }],
    });
    const [name] = listed.body.items[0].candidates.map((c: { name: string }) => c.name);
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
    expect((await board.get(`/cases?q=${encodeURIComponent(plain)}`)).body.items).toHaveLength(1);
    expect((await board.get('/cases?q=khong-co-ai')).body.items).toHaveLength(0);
    expect((await board.get('/cases?overdue=true')).body.items).toHaveLength(0);
    expect((await board.get('/cases?step=nomination')).body.items).toHaveLength(0);
    expect(await board.get('/cases?cursor=abc.def')).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
    expect(await board.get('/cases?limit=1000')).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    const csv = await board.raw('/cases.csv?lang=en');
    expect(csv.startsWith('\uFEFFCode,Kind')).toBe(true);
    expect(csv).toContain(code(1));
    expect((await board.raw('/cases.xlsx')).startsWith('PK')).toBe(true);
  });

  it('shows while the ballot is open who voted to the chair alone, and how to nobody', async () => {
    const [chair, member] = [await desk(division.committee[0]), await desk(division.committee[5])];
    const [atChair, atMember] = [await chair.get(`/cases/${caseId}`), await member.get(`/cases/${caseId}`)];
    expect(atChair.body.voted).toHaveLength(3);
    expect(atMember.body.voted).toEqual([]);
    expect(atMember.body.seats.filter((s: { step: string; state: string }) => s.step === ballot && s.state !== 'open')).toEqual([]);
    const waits = (await member.get(`/cases/${caseId}/waiting`)).body.steps;
    expect(waits.at(-1)).toMatchObject({ step: 'committee-vote', done: null, of: 7, waitsFor: [division.committee[5]] });
    for (const reader of [
      org.authority,
      org.headOfPersonnel,
      org.auditor,
      org.administrator,
      division.board[0],
      division.committee[0],
      division.committee[5],
    ]) {
      const at = await desk(reader);
      const seen = await Promise.all(['', '/timeline', '/audit', '/waiting'].map((part) => at.get(`/cases/${caseId}${part}`)));
      expect(seen.map((s) => s.status)).toEqual([200, 200, 200, 200]);
      const text = JSON.stringify(seen.map((s) => s.body));
      expect(text).not.toContain('"choice":"yes"');
      expect(seen[0]?.body.tallies).toEqual([]);
    }
    const timeline = (await member.get(`/cases/${caseId}/timeline`)).body.items;
    expect(timeline.filter((e: { type: string }) => e.type === 'act.vote')).toEqual([]);
  });

  it('shows the person concerned stage, period and what he must file, and no other name', async () => {
    const me = division.candidates[0] as string;
    const at = await desk(me);
    const parts = await Promise.all(['', '/timeline', '/audit', '/waiting'].map((part) => at.get(`/cases/${caseId}${part}`)));
    expect(parts.map((p) => p.status)).toEqual([200, 200, 200, 200]);
    expect(parts[0]?.body).toMatchObject({
      view: 'concerned',
      contributions: [],
      voted: [],
      roll: [],
      people: { [me]: expect.any(String) },
    });
    expect(parts[0]?.body.next.at).toBeTruthy();
    const others = await house.query<{ id: string; name: string }>(org.org, 'select id, name from person where id <> $1', [me]);
    const mine = (await house.query<{ name: string }>(org.org, 'select name from person where id = $1', [me]))[0]?.name;
    const text = JSON.stringify(parts.map((p) => p.body));
    for (const other of others) {
      expect(text).not.toContain(other.id);
      if (other.name !== mine) expect(text).not.toContain(other.name);
    }
    expect(parts[2]?.body.verdict).toMatchObject({ ok: true });
  });

  it('counts tasks by group with their rows, and what waits for others', async () => {
    const voter = await desk(division.committee[6]);
    const tasks = (await voter.get('/tasks')).body;
    expect(tasks).toMatchObject({
      total: 1,
      counts: { overdue: 0, waiting: 0 },
      items: [{ caseId, stepKey: 'committee-vote', stepTitle: { en: 'Committee vote' }, returned: false, group: 'later' }],
    });
    expect(tasks.items[0].askedBy.id).toBe(division.vetters[0]);
    expect(tasks.items[0].candidates).toHaveLength(1);
    expect((await voter.get('/tasks?group=overdue')).body.items).toEqual([]);
    expect((await voter.get('/tasks?group=later&step=committee-vote&procedure=appointment-by-committee')).body.items).toHaveLength(1);
    expect((await voter.get('/tasks?step=vetting')).body).toMatchObject({ total: 0, items: [] });
    const done = await desk(division.committee[1]);
    expect((await done.get('/tasks')).body).toMatchObject({ total: 0, counts: { waiting: 1 } });
    expect((await done.get('/tasks?group=waiting')).body.items).toMatchObject([{ caseId, group: 'waiting', duty: 'follow' }]);
  });

  it('reads notices and marks them', async () => {
    const voter = await desk(division.committee[6]);
    const before = (await voter.get('/notices')).body;
    expect(before).toMatchObject({ unread: 1, items: [{ kind: 'task', caseId, readAt: null, rung: null }] });
    expect((await voter.post(`/notices/${before.items[0].id}/read`, {})).status).toBe(204);
    expect((await voter.get('/notices')).body).toMatchObject({ unread: 0, items: [{ readAt: expect.any(String) }] });
    expect((await voter.post('/notices/read', {})).status).toBe(204);
  });

  it('finds by code, person and unit, and of cases only those that may be read', async () => {
    const board = await desk(division.board[0]);
    expect((await board.get('/search?q=bn-2026')).body.items).toMatchObject([{ what: 'case', id: caseId }]);
    expect((await board.get('/search?q=trung tam')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'unit' })]),
    );
    expect((await board.get('/search?q=nguyen')).body.items).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'person' })]));
    expect((await (await desk(division.candidates[1])).get('/search?q=bn-2026')).body.items).toEqual([]);
    const other = await house.seed();
    const stranger = await house.as(other.org, other.auditor);
    expect((await stranger.get('/search?q=bn-2026')).body.items).toEqual([]);
    expect(await stranger.get(`/cases/${caseId}`)).toMatchObject({ status: 404 });
  });

  it('knows the person, the procedures, and lists to choose from', async () => {
    const board = await desk(division.board[0]);
    expect((await board.get('/me')).body).toMatchObject({
      id: division.board[0],
      startsCases: true,
      organisation: { rehearsal: false, clockOffsetMs: 0 },
    });
    const { items } = (await board.get('/procedures')).body;
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'appointment-by-committee', inForce: true })]));
    expect((await board.get('/procedures/appointment-by-committee')).body.definition.steps).toHaveLength(4);
    expect(await board.get('/procedures/none')).toMatchObject({ status: 404 });
    expect((await board.get('/posts?q=giam doc trung')).body.items.find((p: { id: string }) => p.id === division.post)).toMatchObject({
      openCase: code(1),
    });
    const stranger = await desk(division.candidates[1]);
    expect((await stranger.get('/posts?q=giam doc trung')).body.items.map((p: { openCase: unknown }) => p.openCase)).toEqual([null]);
    expect((await board.get(`/people?unit=${division.unit}&limit=5`)).body.items).toHaveLength(5);
    expect((await board.get('/units')).body.items.length).toBeGreaterThan(0);
  });

  it('previews a start with its dates and people and stores nothing', async () => {
    const other = await house.seed();
    const there = other.divisions[0] as SeededDivision;
    const board = await house.as(other.org, there.board[0] as string);
    const request = { procedure: 'appointment-by-committee', post: there.post, candidates: [there.candidates[0]] };
    const { status, body } = await board.post('/cases/preview', request);
    expect({ status, refusals: body.refusals }).toEqual({ status: 200, refusals: [] });
    expect(body.steps.map((s: { key: string }) => s.key)).toEqual(['nomination', 'vetting', 'committee-vote', 'decision']);
    expect(body.steps[2].holders).toHaveLength(7);
    expect(body.steps.map((s: { dueAt: string }) => s.dueAt)).toEqual([...body.steps.map((s: { dueAt: string }) => s.dueAt)].sort());
    expect(body.people[there.board[0] as string]).toEqual(expect.any(String));
    expect(await house.query(other.org, 'select id from cases')).toEqual([]);
    expect(await house.query(other.org, 'select last from case_counter')).toEqual([]);
    const strange = await board.post('/cases/preview', { ...request, facts: { 'term-end': 'x' } });
    expect(strange.body.refusals).toMatchObject([{ code: 'field-unknown', params: { field: 'term-end' } }]);
    const stranger = await house.as(other.org, there.vetters[0] as string);
    expect((await stranger.post('/cases/preview', request)).body.refusals).toMatchObject([{ code: 'not-your-turn' }]);
  });

  it('shows administrators what is parked, unsettled and broken, and nobody else', async () => {
    const admin = await desk(org.administrator);
    expect((await admin.get('/admin/incidents')).body).toEqual({ items: [] });
    expect((await admin.get('/admin/unsettled')).body).toEqual({ items: [] });
    expect((await admin.get('/admin/verification')).body).toEqual({ checked: 1, broken: [], nextCursor: null });
    expect((await (await desk(org.auditor)).get('/admin/verification')).status).toBe(200);
    expect(await (await desk(org.auditor)).get('/admin/incidents')).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    await house.query(org.org, `update cases set engine_seen = turn - 1 where id = $1`, [caseId]);
    await house.query(org.org, `update outbox set created_at = created_at - interval '5 minutes', done = false where case_id = $1`, [
      caseId,
    ]);
    const behind = (await admin.get('/admin/unsettled')).body.items;
    await house.query(org.org, `update cases set engine_seen = turn where id = $1`, [caseId]);
    expect(behind).toMatchObject([{ caseId, code: code(1) }]);
    expect(behind[0].ageMs).toBeGreaterThan(60_000);
  });

  it('keeps drafts for their owner alone', async () => {
    const [one, two] = [await desk(division.board[0]), await desk(division.board[1])];
    const id = '0190a000-0000-7000-8000-000000000001';
    expect(await one.send('PUT', `/drafts/${id}`, { what: 'start', content: { post: division.post } })).toMatchObject({
      status: 200,
      body: { id },
    });
    expect(await two.send('PUT', `/drafts/${id}`, { what: 'start', content: {} })).toMatchObject({ status: 404 });
    expect(await two.get(`/drafts/${id}`)).toMatchObject({ status: 404 });
    expect((await one.get('/drafts')).body.items).toMatchObject([{ id, content: { post: division.post } }]);
    expect((await one.send('DELETE', `/drafts/${id}`)).status).toBe(204);
    expect((await one.get('/drafts')).body.items).toEqual([]);
  });

  it('has no demo route in the documented API, though the demo has', () => {
    const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
    expect(Object.keys(paths).length).toBeGreaterThan(20);
    expect(Object.keys(paths).filter((p) => p.includes('demo'))).toEqual([]);
  });
});

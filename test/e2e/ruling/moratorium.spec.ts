import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer, Desk } from '../support/desk';
import { House, settled } from '../support/house';
import { until } from '../support/until';
import { finding, nomination, toNomination, toVetting, type At } from '../support/walk';

describe('a moratorium (hard case 31)', () => {
  let house: House;
  let org: SeededOrganisation;
  let administrator: Desk;

  beforeAll(async () => {
    house = await House.open('moratorium');
  });
  beforeEach(async () => {
    org = await house.seed(false, [], { divisions: 4 });
    administrator = await house.as(org.org, org.administrator);
  });
  afterAll(() => house.stop());

  const division = (n: number): SeededDivision => org.divisions[n] as SeededDivision;
  const walk = (n: number) => ({ org, division: division(n), as: (person: string) => house.as(org.org, person) });
  const paper = { number: '05-CV/TU', date: '2026-11-20', issuer: 'Ban Thường vụ Tỉnh ủy', reason: 'Sắp xếp tổ chức bộ máy' };
  const start = async (n: number): Promise<Answer> => {
    const { board, post, candidates } = division(n);
    return (await house.as(org.org, board[0] as string)).post('/cases', {
      procedure: 'appointment-by-committee',
      post,
      candidates: [candidates[0]],
    });
  };
  const declare = async (over: object = {}): Promise<{ moratorium: string; batch: string; cases: number }> => {
    const { status, body } = await administrator.post('/admin/moratoria', { ...paper, ...over });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const carried = (batch: string): Promise<Answer['body']> =>
    until(async () => {
      const { body } = await administrator.get(`/admin/batches/${batch}`);
      return body.state === 'done' && body;
    });
  const caseOf = async (at: At): Promise<Answer['body']> =>
    (await (await house.as(org.org, org.headOfPersonnel)).get(`/cases/${at.caseId}`)).body;
  const entries = async (at: At, type: string): Promise<Answer['body'][]> =>
    (
      await house.query<{ bytes: Buffer }>(org.org, 'select bytes from audit_entry where chain = $1 and type = $2 order by seq', [
        at.caseId,
        type,
      ])
    ).map((row) => JSON.parse(row.bytes.toString()));
  const act = async (person: string | undefined, at: At, body: object): Promise<Answer> =>
    (await house.as(org.org, person as string)).act(at.caseId, body);

  it('stops starts, in the preview too, and holds what runs; lifted, it ends its own holds and no other', async () => {
    const [running, byHand] = [await toVetting(walk(0)), await toVetting(walk(1))];
    const held = await act(org.headOfPersonnel, byHand, { type: 'hold', ground: 'complaint', reason: 'Có đơn' });
    expect(held).toMatchObject({ status: 201 });
    await settled(house.source, org.org, running.caseId);

    const ask = (): Promise<Answer> => administrator.post('/admin/moratoria', paper, 'one-declaration');
    const [once, twin] = await Promise.all([ask(), ask()]);
    expect([once.status, twin.status]).toEqual([201, 201]);
    expect(twin.body).toEqual(once.body);
    const { moratorium, batch, cases } = once.body;
    expect(cases).toBe(2);

    const refusal = { code: 'under-moratorium', params: { moratorium, number: paper.number, until: null } };
    expect(await start(2)).toMatchObject({ status: 409, body: refusal });
    const { board, post, candidates } = division(2);
    const preview = { procedure: 'appointment-by-committee', post, candidates: [candidates[0]] };
    expect((await (await house.as(org.org, board[0] as string)).post('/cases/preview', preview)).body.refusals).toMatchObject([refusal]);
    expect(await house.query(org.org, 'select from cases')).toHaveLength(2);

    expect(await carried(batch)).toMatchObject({
      kind: 'moratorium',
      progress: { waiting: 0, done: 1, refused: 1, parked: 0 },
      listed: [{ caseId: byHand.caseId, state: 'refused', reason: 'held' }],
    });
    const clock = (await caseOf(running)).clocks.find((c: { step: string }) => c.step === running.step);
    expect(await caseOf(running)).toMatchObject({ status: 'held', heldBy: org.administrator, holdGround: `moratorium/${moratorium}` });
    expect(clock).toMatchObject({
      state: 'paused',
      pausedBy: org.administrator,
      pausedGround: `moratorium/${moratorium}`,
      left: expect.anything(),
    });
    expect(await entries(running, 'case.held')).toMatchObject([
      { cause: `batch/${batch}`, payload: { ground: `moratorium/${moratorium}`, until: null } },
    ]);
    expect(await act(division(0).vetters[0], running, finding(running.step))).toMatchObject({ status: 409, body: { code: 'held' } });
    expect((await caseOf(byHand)).holdGround).toBe('complaint');

    const lifted = await administrator.post(`/admin/moratoria/${moratorium}/lift`, { reason: 'Đã sắp xếp xong' });
    expect(lifted).toMatchObject({ status: 200, body: { moratorium, cases: 1 } });
    expect(await start(2)).toMatchObject({ status: 201, body: { code: expect.stringMatching(/-0003$/u) } }); // what was refused took no number
    expect(await carried(lifted.body.batch)).toMatchObject({ kind: 'moratorium-lifted', progress: { done: 1, refused: 0 } });
    expect(await caseOf(running)).toMatchObject({ status: 'running', holdGround: null });
    expect(await caseOf(byHand)).toMatchObject({ status: 'held', holdGround: 'complaint' });
    const [{ liftedAt }] = (await administrator.get('/admin/moratoria')).body.items;
    expect(await entries(running, 'case.resumed')).toMatchObject([{ cause: `batch/${lifted.body.batch}`, effective: liftedAt }]);
    expect(await act(division(0).vetters[0], running, { ...finding(running.step), revision: 2 })).toMatchObject({ status: 201 });
    expect(await administrator.post(`/admin/moratoria/${moratorium}/lift`, { reason: 'Lần nữa' })).toMatchObject({
      status: 409,
      body: { code: 'moratorium-over' },
    });
    const auditor = await house.as(org.org, org.auditor);
    expect((await auditor.get(`/cases/${running.caseId}/audit`)).body.verdict.ok).toBe(true);
    const register = await house.query<{ type: string }>(
      org.org,
      `select e.type from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'moratoria' order by e.seq`,
    );
    expect(register.map((e) => e.type)).toEqual(['moratorium.declared', 'moratorium.lifted']);
  });

  it('covers the units and kinds it names, and leaves the posts alone that somebody excepted', async () => {
    const exceptions = [{ post: division(1).post, approvedBy: org.authority, reason: 'Khuyết người đứng đầu' }];
    const open = [await toVetting(walk(0)), await toVetting(walk(1))] as const;
    const units = [division(0).unit, division(1).unit, division(2).unit];
    const scope = { ...paper, units, kinds: ['appointment'], exceptions };
    expect(await administrator.post('/admin/moratoria/preview', scope)).toMatchObject({ status: 200, body: { cases: 1 } });
    expect(await administrator.post('/admin/moratoria/preview', paper)).toMatchObject({ body: { cases: 2 } });
    expect(await house.query(org.org, 'select from moratorium')).toEqual([]);
    const { moratorium, batch, cases } = await declare({ units, kinds: ['appointment'], exceptions });
    expect(cases).toBe(1);
    await carried(batch);
    expect(await Promise.all(open.map(async (at) => (await caseOf(at)).status))).toEqual(['held', 'running']);
    expect(await start(2)).toMatchObject({ status: 409, body: { code: 'under-moratorium' } });
    expect(await start(3)).toMatchObject({ status: 201 });
    expect((await administrator.get('/admin/moratoria')).body).toMatchObject({
      items: [
        {
          ...{ id: moratorium, ...paper, kinds: ['appointment'], units, exceptions, declaredBy: org.administrator, stands: true, batch },
          progress: { waiting: 0, done: 1, refused: 0, parked: 0 },
        },
      ],
      people: { [org.administrator]: expect.any(String), [org.authority]: expect.any(String) },
      units: Object.fromEntries(units.map((unit) => [unit, { vi: expect.any(String), en: expect.any(String) }])),
      posts: { [division(1).post]: { vi: expect.any(String) } },
    });
    await administrator.post(`/admin/moratoria/${moratorium}/lift`, { reason: 'Xong' });
    await declare({ kinds: ['rotation'] });
    expect(await start(2)).toMatchObject({ status: 201 });
  });

  it('with a known end ends with it, holds and all, though nobody lifts it', async () => {
    const at = await toVetting(walk(0));
    const soon = new Date(Date.now() + 2_500).toISOString();
    const { moratorium, batch } = await declare({ until: soon });
    expect(await start(1)).toMatchObject({ status: 409, body: { code: 'under-moratorium', params: { until: soon } } });
    await carried(batch);
    expect(await caseOf(at)).toMatchObject({ status: 'held', holdUntil: soon });
    await until(async () => (await caseOf(at)).status === 'running'); // said at its end, and soon recorded
    await until(async () => (await entries(at, 'case.resumed')).length > 0);
    expect(await entries(at, 'case.resumed')).toMatchObject([{ cause: 'time', effective: soon }]);
    expect(await start(1)).toMatchObject({ status: 201 });
    expect((await administrator.get('/admin/moratoria')).body.items).toMatchObject([{ stands: false, liftedAt: null }]);
    expect(await administrator.post(`/admin/moratoria/${moratorium}/lift`, { reason: 'Muộn' })).toMatchObject({
      body: { code: 'moratorium-over' },
    });
  });

  it('lets no start slip through, however many begin at the moment it is declared', async () => {
    const [declared, ...starts] = await Promise.all([declare(), ...[0, 1, 2, 3].map(start)]);
    await carried(declared.batch);
    const rows = await house.query<{ status: string }>(org.org, 'select status from cases');
    expect(rows).toHaveLength(starts.filter((s) => s.status === 201).length);
    expect(rows.filter((r) => r.status !== 'held')).toEqual([]);
    expect(starts.filter((s) => s.status !== 201).map((s) => s.body.code)).toEqual(
      Array(starts.length - rows.length).fill('under-moratorium'),
    );
  });

  it('lifted while its batch stands still holds nothing afterwards', async () => {
    const at = await toNomination(walk(0));
    const { moratorium, batch } = await declare();
    await administrator.post(`/admin/batches/${batch}/pause`, {});
    const lifted = await administrator.post(`/admin/moratoria/${moratorium}/lift`, { reason: 'Rút lại' });
    await carried(lifted.body.batch);
    await administrator.post(`/admin/batches/${batch}/resume`, {});
    await carried(batch);
    expect((await caseOf(at)).status).toBe('running');
    expect(await act(division(0).board[1], at, nomination(at.step))).toMatchObject({ status: 201 });
  });

  it('is refused when asked by somebody else, without its paper, for what is not there or with an end gone by, and writes nothing', async () => {
    const board = await house.as(org.org, division(0).board[0] as string);
    const ask = async (over: object, desk = administrator): Promise<Answer> => {
      const body = { ...paper, ...over };
      const refused = await desk.post('/admin/moratoria', body);
      expect(await desk.post('/admin/moratoria/preview', body)).toMatchObject({
        status: refused.status,
        body: { code: refused.body.code },
      });
      return refused;
    };
    const nobody = '0190a000-0000-7000-8000-00000000000e';
    expect(await ask({}, board)).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    expect(await ask({ number: '' })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await ask({ date: '2026-02-30' })).toMatchObject({ status: 400 });
    expect(await ask({ kinds: ['dismissal'] })).toMatchObject({ status: 400 });
    expect(await ask({ units: [nobody] })).toMatchObject({ status: 404, body: { params: { what: 'unit' } } });
    const exceptions = [{ post: division(0).post, approvedBy: nobody, reason: 'r' }];
    expect(await ask({ exceptions })).toMatchObject({ status: 404, body: { params: { what: 'person' } } });
    expect(await ask({ until: '2020-01-01T00:00:00Z' })).toMatchObject({ status: 422, body: { code: 'hold-in-the-past' } });
    expect(await administrator.post(`/admin/moratoria/${nobody}/lift`, { reason: 'r' })).toMatchObject({ status: 404 });
    expect(await board.get('/admin/moratoria')).toMatchObject({ status: 403 });
    for (const table of ['moratorium', 'moratorium_exception', 'batch'])
      expect(await house.query(org.org, `select from ${table}`)).toEqual([]);
    expect(await house.query(org.org, `select from register where subject = 'moratoria'`)).toEqual([]);
  });
});

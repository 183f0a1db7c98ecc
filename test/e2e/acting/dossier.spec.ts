import { readFileSync } from 'node:fs';
import { parseDefinition, parseInstruments } from '#definitions';
import { addDays, dueAt, localDate, type BusinessCalendar, type Definition } from '#domain';
import { inTransaction, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Answer, Desk } from '../support/desk';
import { House } from '../support/house';
import { recordHistory } from '../support/record-history';

const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 86_400_000;

function definitionOfTheTest(): Definition {
  const file = 'test/definitions/dossier/definition.yaml';
  const parsed = parseDefinition(readFileSync(file, 'utf8'), file, parseInstruments(readFileSync('procedures/instruments.yaml', 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.line}: ${p.code} ${p.message}`).join('\n'));
  return parsed.definition;
}

describe('documents, eligibility, time and corrections, through HTTP on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let calendar: BusinessCalendar;

  beforeAll(async () => {
    house = await House.open('dossier');
  });
  beforeEach(async () => {
    org = await house.seed(true, [definitionOfTheTest()]);
    division = org.divisions[0] as SeededDivision;
    const [row] = await inTransaction(house.source, org.org, (tx) =>
      tx.query<{ body: BusinessCalendar }>('select body from calendar where org = $1 order by version desc limit 1', [org.org]),
    );
    calendar = row?.body as BusinessCalendar;
  });
  afterAll(() => house.stop());

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);
  const act = async (person: string | undefined, caseId: string, body: object): Promise<Answer> => (await desk(person)).act(caseId, body);
  const read = async (caseId: string): Promise<Answer['body']> => (await (await desk(org.auditor)).get(`/cases/${caseId}`)).body;
  const now = async (): Promise<string> => (await (await desk(org.administrator)).get('/rehearsal')).body.now;
  const advance = async (ms: number): Promise<void> => {
    const to = new Date(Date.parse(await now()) + ms).toISOString();
    expect(await (await desk(org.administrator)).post('/rehearsal/advance', { to })).toMatchObject({ status: 200 });
  };
  const today = async (): Promise<string> => localDate(await now(), zone);
  /** What an act on the newest step of that key carries. */
  const on = async (caseId: string, key: string): Promise<{ step: string; revision: number }> => {
    const step = (await read(caseId)).steps.filter((s: { key: string }) => s.key === key).at(-1);
    return { step: step.id, revision: step.revision };
  };

  const start = async (vacantIn: number): Promise<{ caseId: string; candidate: string; dueAt: string }> => {
    const board = await desk(division.board[0]);
    const request = { procedure: 'dossier-test', post: division.post, candidates: [division.candidates[0]] };
    expect(await board.post('/cases', request)).toMatchObject({
      status: 422,
      body: { code: 'field-missing', params: { field: 'vacant-since' } },
    });
    const facts = { 'vacant-since': addDays(await today(), vacantIn) };
    const started = await board.post('/cases', { ...request, facts });
    expect(started).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vetting', state: 'open' }] } } });
    const found = await read(started.body.caseId);
    return { caseId: started.body.caseId, candidate: found.candidates[0].id, dueAt: started.body.stands.open[0].dueAt };
  };

  const remark = (candidate: string, date: string, number = '12-NX/ĐU'): object => ({
    type: 'submit-document',
    kind: 'residence-remark',
    candidate,
    date,
    number,
    issuer: 'Đảng ủy phường',
    signer: 'Bí thư',
    abstract: 'Nhận xét nơi cư trú',
    pages: 2,
    sha256: 'a'.repeat(64),
    original: 'Tủ hồ sơ 4',
  });
  const finding = { type: 'record-finding', fields: { place: 'Hà Nội' } };

  it('refuses an old document, takes its successor, waives a rule, decides, and puts a number right by two persons', async () => {
    const { caseId, candidate } = await start(60);
    const vetter = division.vetters[0];
    const old = addDays(await today(), -200);
    expect(await act(vetter, caseId, { ...finding, ...(await on(caseId, 'vetting')) })).toMatchObject({
      status: 409,
      body: { code: 'dossier-incomplete' },
    });
    const entered = await act(org.headOfPersonnel, caseId, { ...remark(candidate, old), ...(await on(caseId, 'vetting')) });
    expect(entered).toMatchObject({ status: 201 });
    expect(await act(vetter, caseId, { ...finding, ...(await on(caseId, 'vetting')) })).toMatchObject({
      status: 409,
      body: { code: 'document-too-old', params: { item: 'residence-remark', date: old, candidate } },
    });
    const fresh = await act(org.headOfPersonnel, caseId, { ...remark(candidate, await today(), '13'), ...(await on(caseId, 'vetting')) });
    expect(await act(vetter, caseId, { ...finding, ...(await on(caseId, 'vetting')) })).toMatchObject({
      status: 201,
      body: { stands: { open: [{ key: 'decision' }] } },
    });

    const approve = async (): Promise<Answer> =>
      act(org.authority, caseId, { type: 'decide', option: 'approve', ...(await on(caseId, 'decision')) });
    expect(await approve()).toMatchObject({
      status: 422,
      body: { code: 'not-eligible', rule: 'in-planning', params: { unknown: true, source: { instrument: 'ND-170-2025', article: '29' } } },
    });
    const waiver = {
      type: 'waive',
      candidate,
      rule: 'in-planning',
      number: '7-CV/TU',
      date: await today(),
      reason: 'Đơn vị mới thành lập',
    };
    expect(await act(division.board[0], caseId, waiver)).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    expect(await act(org.authority, caseId, waiver)).toMatchObject({ status: 201 });
    expect(await approve()).toMatchObject({ status: 201, body: { stands: { status: 'ended', outcome: 'decided' } } });

    const correction = { type: 'propose-correction', entry: fresh.body.seq, path: 'number', value: '13-NX/ĐU', reason: 'Gõ thiếu ký hiệu' };
    expect(await act(org.headOfPersonnel, caseId, { ...correction, path: 'date', value: old })).toMatchObject({
      status: 409,
      body: { code: 'correction-changes-outcome' },
    });
    const proposed = await act(org.headOfPersonnel, caseId, correction);
    expect(proposed).toMatchObject({ status: 201 });
    const confirmation = { type: 'confirm-correction', hash: proposed.body.hash };
    expect(await act(org.headOfPersonnel, caseId, confirmation)).toMatchObject({ status: 403, body: { code: 'same-person' } });
    expect(await act(org.authority, caseId, confirmation)).toMatchObject({ status: 201 });
    const seen = await read(caseId);
    expect(seen.waivers).toMatchObject([{ rule: 'in-planning', number: '7-CV/TU' }]);
    expect(seen.corrections).toMatchObject([
      { path: 'number', was: '13', value: '13-NX/ĐU', proposedBy: org.headOfPersonnel, confirmedBy: org.authority },
    ]);
    const trail = await (await desk(org.auditor)).get(`/cases/${caseId}/audit`);
    expect(trail.body.verdict).toMatchObject({ ok: true });
  });

  it('holds by working days, extends within the limit, and takes in what was done on paper', async () => {
    const { caseId, candidate, dueAt: first } = await start(90);
    const opened = (await read(caseId)).steps[0].openedAt;
    expect(first).toBe(dueAt(opened, { n: 10, unit: 'working-days' }, calendar).at);
    const until = new Date(Date.parse(await now()) + 7 * dayMs).toISOString();
    expect(await act(org.authority, caseId, { type: 'hold', ground: 'denunciation', reason: 'Đoàn xác minh', until })).toMatchObject({
      status: 201,
    });
    const paused = (await read(caseId)).clocks[0];
    expect(paused).toMatchObject({
      state: 'paused',
      pausedBy: org.authority,
      pausedGround: 'denunciation',
      left: { n: 10, unit: 'working-days' },
    });
    expect(await act(org.headOfPersonnel, caseId, { ...remark(candidate, await today()), ...(await on(caseId, 'vetting')) })).toMatchObject(
      { status: 409, body: { code: 'held' } },
    );

    await advance(8 * dayMs);
    const resumed = await read(caseId);
    const second = dueAt(until, { n: 10, unit: 'working-days' }, calendar).at;
    expect(resumed).toMatchObject({ status: 'running', clocks: [{ state: 'running', dueAt: second, left: null }] });
    const trail = (await (await desk(org.auditor)).get(`/cases/${caseId}/audit`)).body;
    expect(trail.entries.at(-1).entry).toMatchObject({
      type: 'case.resumed',
      effective: until,
      cause: 'time',
      payload: { moved: [{ was: first, is: second }] },
    });

    const extend = async (n: number): Promise<Answer> =>
      act(org.headOfPersonnel, caseId, {
        type: 'extend',
        by: { n, unit: 'working-days' },
        reason: 'Chờ xác minh',
        ...(await on(caseId, 'vetting')),
      });
    expect(await extend(6)).toMatchObject({ status: 422, body: { code: 'extension-beyond-limit', params: { used: 0 } } });
    expect(await extend(5)).toMatchObject({ status: 201 });
    expect(await extend(1)).toMatchObject({ status: 422, body: { code: 'extension-beyond-limit', params: { used: 5 } } });
    expect((await read(caseId)).clocks[0].dueAt).toBe(dueAt(second, { n: 5, unit: 'working-days' }, calendar).at);
    const notices = (await (await desk(division.vetters[0])).get('/notices')).body.items.map((n: { kind: string }) => n.kind);
    expect(notices.filter((kind: string) => kind === 'due-moved')).toHaveLength(2);

    await advance(7 * dayMs); // the limit of what was done before the hold stood still in it, and is over now
    const occurredAt = await now();
    expect(await act(org.headOfPersonnel, caseId, { ...remark(candidate, await today()), ...(await on(caseId, 'vetting')) })).toMatchObject(
      { status: 201 },
    );
    await advance(dayMs);
    const vetting = async (over: object): Promise<Answer> =>
      act(division.vetters[1], caseId, { ...finding, ...(await on(caseId, 'vetting')), ...over });
    expect(await vetting({ occurredAt })).toMatchObject({ status: 422, body: { code: 'evidence-missing' } });
    expect(await vetting({ occurredAt: opened, evidence: 'Biên bản' })).toMatchObject({ status: 422, body: { code: 'recorded-too-late' } });
    const done = await vetting({ occurredAt, evidence: 'Biên bản số 4' });
    expect(done).toMatchObject({ status: 201 });
    expect((await read(caseId)).contributions.at(-1)).toMatchObject({
      at: occurredAt,
      evidence: 'Biên bản số 4',
      recordedAt: done.body.at,
    });
  });

  it('lets a step lapse at a date that a hold does not stop', async () => {
    const { caseId, candidate } = await start(30);
    await act(org.headOfPersonnel, caseId, { ...remark(candidate, await today()), ...(await on(caseId, 'vetting')) });
    await act(division.vetters[0], caseId, { ...finding, ...(await on(caseId, 'vetting')) });
    const [, decision] = (await read(caseId)).clocks;
    expect(await act(org.authority, caseId, { type: 'hold', ground: 'denunciation', reason: 'Đoàn xác minh' })).toMatchObject({
      status: 201,
    });
    await advance(31 * dayMs);
    const seen = await read(caseId);
    expect(seen.steps.at(-1)).toMatchObject({ key: 'decision', state: 'closed', outcome: 'lapsed', closedAt: decision.dueAt });
    expect(seen.status).toBe('held');
    expect(await act(org.authority, caseId, { type: 'resume', reason: 'Đã có kết luận' })).toMatchObject({
      status: 201,
      body: { stands: { status: 'ended', outcome: 'lapsed' } },
    });
    const run = house.client.workflow.getHandle(`case/${caseId}`);
    expect(await run.result()).toBe('lapsed');
    recordHistory('lapsed', await run.fetchHistory());
  });
});

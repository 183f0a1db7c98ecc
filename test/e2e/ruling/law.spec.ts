import { hashOf, loadShipped } from '#definitions';
import type { Definition } from '#domain';
import { samplePlan, type SeededDepartment, type SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';

const key = 'nd300-appointment';
const dayMs = 86_400_000;
/** The organisation's: UTC+7. */
const zoneMs = 7 * 3_600_000;
const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === key)?.definition as Definition;
const consent = {
  number: '05-CV/SNV',
  date: '2026-09-10',
  issuingBody: 'Sở Nội vụ',
  signer: 'Giám đốc',
  capacity: '',
  effectiveDate: '2026-09-10',
};

describe('procedures of the law, through HTTP on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let department: SeededDepartment;

  beforeAll(async () => {
    house = await House.open('law');
  });
  afterAll(() => house.stop());
  beforeEach(async () => {
    org = await house.seed(false, [], { departments: samplePlan.departments.slice(0, 1) });
    department = org.departments[0] as SeededDepartment;
  });

  const start = async (candidates: readonly string[], post = department.vacancy): Promise<Answer> =>
    (await house.as(org.org, department.board[0] as string)).post('/cases', {
      procedure: key,
      post,
      candidates,
      facts: { 'small-unit': false },
    });

  /** The law of the days to come, published in the organisation: the same procedure under another number. */
  const publish = async (version: number, from: string, of: Definition = shipped): Promise<string> => {
    const later: Definition = { ...of, version, title: { vi: `Bản ${version}`, en: `Version ${version}` }, valid: { from } };
    const hash = hashOf(later);
    await house.query(
      org.org,
      'insert into procedure_definition (org, hash, key, version, kind, valid_from, valid_until, body) values ($1, $2, $3, $4, $5, $6, null, $7)',
      [org.org, hash, key, version, later.kind, from, JSON.stringify(later)],
    );
    return hash;
  };

  /** The policy is approved; `over`: on paper. */
  const approve = async (caseId: string, step: string, over: object = {}): Promise<Answer> => {
    const head = await house.as(org.org, department.head);
    return head.act(caseId, { type: 'decide', step, revision: 2, option: 'approve', instrument: consent, ...over });
  };

  const bound = async (caseId: string): Promise<{ definition: string; bound: boolean }> => {
    const [row] = await house.query<{ definition: string; bound: boolean }>(
      org.org,
      'select definition, bound from cases where org = $1 and id = $2',
      [org.org, caseId],
    );
    if (!row) throw new Error('no such case');
    return row;
  };

  it('binds a case on the day its policy is approved to the version in force that day, whatever was published for later (hard cases 29, 30)', async () => {
    const started = await start(department.candidates);
    expect(started).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'policy' }] } } });
    const { caseId, stands } = started.body;
    expect(await bound(caseId)).toEqual({ definition: hashOf(shipped), bound: false });
    const now = await publish(2, '2026-10-01');
    await publish(3, '2099-01-01');
    const approved = await approve(caseId, stands.open[0].id);
    expect(approved).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'eligible-list' }] } } });
    expect(await bound(caseId)).toEqual({ definition: now, bound: true });
    const trail = (await (await house.as(org.org, org.auditor)).get(`/cases/${caseId}/audit`)).body;
    expect(trail.verdict).toMatchObject({ ok: true });
    const entries: { type: string; definition: string; payload: object }[] = trail.entries.map((e: { entry: object }) => e.entry);
    expect(entries.find((e) => e.type === 'act.decide')?.payload).toMatchObject({ option: 'approve', binds: now });
    // Start and policy stand under the version they were begun under; what follows the approval, under the one it binds.
    expect(entries.slice(0, 2).map((e) => e.definition)).toEqual([hashOf(shipped), hashOf(shipped)]);
    expect(entries.slice(2).every((e) => e.definition === now)).toBe(true);
    await publish(4, '2026-11-01');
    expect(await bound(caseId)).toEqual({ definition: now, bound: true });
  });

  it('binds a case whose policy was approved on paper to the version of the day of the approval, not of its entry', async () => {
    const onPaper: Definition = {
      ...shipped,
      steps: shipped.steps.map((step) =>
        step.key === 'policy'
          ? { ...step, paper: { recordWithin: { n: 5, unit: 'working-days' }, houseRule: { vi: 'Thử', en: 'test' } } }
          : step,
      ),
    };
    org = await house.seed(true, [], { departments: samplePlan.departments.slice(0, 1) });
    department = org.departments[0] as SeededDepartment;
    const first = await publish(2, '2026-10-01', onPaper);
    const started = await start(department.candidates);
    const { caseId, stands } = started.body;
    const occurredAt = new Date().toISOString();
    await house.query(org.org, 'update organisation set clock_offset_ms = 86400000 where org = $1', [org.org]);
    await publish(3, new Date(Date.now() + dayMs + zoneMs).toISOString().slice(0, 10), onPaper);
    const approved = await approve(caseId, stands.open[0].id, { occurredAt, evidence: 'Biên bản số 4' });
    expect(approved).toMatchObject({ status: 201 });
    expect(await bound(caseId)).toEqual({ definition: first, bound: true });
  });

  it('lets nobody start where a rule without exception is not met, nor a second case for the same post (hard case 19)', async () => {
    const [first, second] = department.candidates as [string, string];
    await house.query(org.org, `update person set facts = facts || '{"ratingsGood": 2}' where org = $1 and id = $2`, [org.org, first]);
    expect(await start([first])).toMatchObject({ status: 422, body: { code: 'not-eligible', rule: 'ratings' } });
    expect(await start([second])).toMatchObject({ status: 201 });
    expect(await start([second])).toMatchObject({ status: 409, body: { code: 'post-has-open-case' } });
  });

  it('lets two persons put a fact of the start right, where no rule comes out otherwise', async () => {
    const [division] = department.divisions;
    if (!division) throw new Error('the department has no division');
    const [first, second] = await Promise.all(department.board.slice(0, 2).map((person) => house.as(org.org, person)));
    if (!first || !second) throw new Error('the board has two');
    const facts = { 'term-end': '2027-06-30', retirement: '2045-07-01', 'small-unit': false };
    const asked = { procedure: 'nd300-reappointment', post: division.headPost, candidates: [division.head], facts };
    const { caseId } = (await first.post('/cases', asked)).body;
    const propose = (path: string, value: string) =>
      first.act(caseId, { type: 'propose-correction', entry: 1, path, value, reason: 'Nhập nhầm' });
    expect(await propose('facts/term-end', '2027-12-31')).toMatchObject({
      status: 409,
      body: { code: 'correction-changes-outcome', params: { what: 'due date of notice' } },
    });
    const proposed = await propose('facts/retirement', '2044-07-01');
    expect(proposed).toMatchObject({ status: 201 });
    const confirm = { type: 'confirm-correction', hash: proposed.body.hash };
    expect(await first.act(caseId, confirm)).toMatchObject({ status: 403, body: { code: 'same-person' } });
    expect(await second.act(caseId, confirm)).toMatchObject({ status: 201 });
    expect((await first.get(`/cases/${caseId}`)).body.corrections).toMatchObject([
      { entry: 1, path: 'facts/retirement', was: '2045-07-01', value: '2044-07-01' },
    ]);
  });

  it('shows a step once in lists, however many clocks began with it', async () => {
    const [division] = department.divisions;
    if (!division) throw new Error('the department has no division');
    const board = await house.as(org.org, department.board[0] as string);
    const started = await board.post('/cases', {
      procedure: 'nd300-reappointment',
      post: division.headPost,
      candidates: [division.head],
      facts: { 'term-end': '2027-06-30', retirement: '2045-07-01', 'small-unit': false },
    });
    expect(started).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'notice' }] } } });
    const clocks = await house.query<{ deadline: string | null }>(org.org, 'select deadline from clock where org = $1 and case_id = $2', [
      org.org,
      started.body.caseId,
    ]);
    expect(new Set(clocks.map((c) => c.deadline))).toEqual(new Set(['powers', null]));
    const list = await board.get('/cases');
    expect(list.body.items.map((c: { open: { key: string }[] }) => c.open.map((s) => s.key))).toEqual([['notice']]);
  });
});

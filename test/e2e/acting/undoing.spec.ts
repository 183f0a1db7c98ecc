import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House, settled } from '../support/house';
import { until } from '../support/until';
import { approval, finding, nomination, toDecision, toNomination, type At, type Walk } from '../support/walk';

const dayMs = 86_400_000;
/** The day so many days from today, in the organisation's zone. */
const day = (from: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() + from * dayMs));
const instrument = (effectiveDate: string) => ({
  number: '17/QĐ-SNV',
  date: day(0),
  issuingBody: 'Sở Nội vụ',
  signer: 'Giám đốc',
  capacity: '',
  effectiveDate,
});

const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
/** The same procedure, vetted by the head of the unit: whoever is put into that post gets its tasks. */
const vettedByHead: Definition = {
  ...shipped,
  key: 'vetted-by-head',
  offices: { ...shipped.offices, 'vetting-group': { title: { vi: 'Giám đốc', en: 'Director' }, post: ['head'], unit: 'case-unit' } },
};

describe('a decision that is declined or countermanded', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('undoing');
  });
  beforeEach(async () => {
    org = await house.seed(false, [vettedByHead], { vacantPosts: [{ vi: 'Trưởng bộ phận', en: 'Head of section' }] });
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const act = async (person: string, caseId: string, body: object, key?: string): Promise<Answer> =>
    (await house.as(org.org, person)).act(caseId, body, key);
  const decided = async (effectiveDate: string): Promise<At> => {
    const at = await toDecision(walk);
    expect(await act(org.authority, at.caseId, { ...approval(at.step), instrument: instrument(effectiveDate) })).toMatchObject({
      status: 201,
    });
    return at;
  };
  const offices = (caseId: string) =>
    house.query<{ person: string; from: string; until: string; seq: number; closedSeq: number | null; how: string | null }>(
      org.org,
      `select person, valid_from::text as from, valid_until::text as until, entry_seq as seq, closed_seq as "closedSeq", closed_how as how
         from incumbency where org = $1 and case_id = $2`,
      [org.org, caseId],
    );
  const allowed = async (person: string, caseId: string): Promise<string[]> =>
    (await (await house.as(org.org, person)).get(`/cases/${caseId}/waiting`)).body.acts
      .filter((a: { allowed: boolean }) => a.allowed)
      .map((a: { type: string }) => a.type);

  it('declined by the person before his first day: never held, told to whom it concerns, and the post may be filled anew (hard case 51)', async () => {
    const { caseId } = await decided(day(30));
    const person = division.candidates[0] as string;
    expect(await allowed(person, caseId)).toContain('decline');
    expect(await allowed(org.authority, caseId)).toContain('countermand');
    const desk = await house.as(org.org, person);
    const { revision } = (await desk.get(`/cases/${caseId}`)).body; // his own view tells it too
    const own = { type: 'decline', reason: 'Hoàn cảnh gia đình', revision };
    const foreseen = await desk.post(`/cases/${caseId}/acts/foresight`, own);
    expect(foreseen).toMatchObject({ status: 200, body: { stands: { outcome: 'declined' } } });
    expect(await act(org.authority, caseId, own)).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    const twins = await Promise.all([act(person, caseId, own, 'decline-once-1'), act(person, caseId, own, 'decline-once-1')]);
    expect(twins.map((t) => t.status)).toEqual([201, 201]);
    expect(twins[0]?.body).toEqual(twins[1]?.body);
    const [office] = await offices(caseId);
    expect(office).toMatchObject({ person, from: day(30), until: day(30), how: 'declined', closedSeq: twins[0]?.body.seq });
    expect(await act(person, caseId, own)).toMatchObject({ status: 409, body: { code: 'already-undone' } });
    expect(await allowed(person, caseId)).not.toContain('decline');
    const seen = (await (await house.as(org.org, person)).get(`/cases/${caseId}`)).body;
    expect(seen).toMatchObject({ status: 'ended', outcome: 'declined', candidates: [{ state: 'declined' }] });
    const notices = (await (await house.as(org.org, org.authority)).get('/notices')).body.items;
    expect(notices[0]).toMatchObject({ kind: 'declined', caseId });
    const audit = (await (await house.as(org.org, org.auditor)).get(`/cases/${caseId}/audit`)).body;
    expect(audit.verdict).toMatchObject({ ok: true });
    expect(audit.entries.at(-1).entry).toMatchObject({ type: 'act.decline', payload: { neverHeld: true, begunBy: office?.seq } });
    expect((await toNomination(walk)).caseId).not.toBe(caseId);
  });

  it('declined on paper: the personnel body enters it with its day and what shows it', async () => {
    const { caseId } = await decided(day(30));
    const paper = { type: 'decline', reason: 'Đơn xin không nhận nhiệm vụ', evidence: 'Đơn ngày hôm nay, lưu tại phòng Tổ chức' };
    expect(await act(org.headOfPersonnel, caseId, paper)).toMatchObject({ status: 422, body: { code: 'evidence-missing' } });
    const occurredAt = new Date().toISOString();
    expect(await act(org.headOfPersonnel, caseId, { ...paper, occurredAt })).toMatchObject({ status: 201 });
    const told = (await (await house.as(org.org, division.candidates[0] as string)).get('/notices')).body.items;
    expect(told[0]).toMatchObject({ kind: 'declined' });
  });

  it('not declined once the office has begun, but countermanded: it ends with the instrument’s day, and its tasks with it (hard case 28)', async () => {
    const { caseId } = await decided(day(-10));
    const person = division.candidates[0] as string;
    expect(await act(person, caseId, { type: 'decline', reason: 'x' })).toMatchObject({ status: 409, body: { code: 'office-begun' } });
    const other = await vetting();
    await until(async () => (await seatOf(other.caseId, person)) === 'open');
    const by = {
      type: 'countermand',
      instrument: { ...instrument(day(0)), number: '20/QĐ-SNV' },
      ground: 'Kết luận số 12-KL/UBKT',
      reason: 'Không đủ tiêu chuẩn tại thời điểm bổ nhiệm',
    };
    expect(await act(org.headOfPersonnel, caseId, by)).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    const early = { ...by, instrument: { ...by.instrument, date: day(-3) } };
    expect(await act(org.authority, caseId, early)).toMatchObject({ status: 422, body: { code: 'before-the-decision' } });
    const done = await act(org.authority, caseId, by);
    expect(done).toMatchObject({ status: 201, body: { stands: { status: 'ended', outcome: 'countermanded', open: [] } } });
    expect(await offices(caseId)).toMatchObject([{ from: day(-10), until: day(0), how: 'countermanded', closedSeq: done.body.seq }]);
    await until(async () => (await seatOf(other.caseId, person)) === 'closed');
    // Even before the seats were looked at again, he could no longer act there.
    expect(await act(person, other.caseId, { ...finding(other.step), revision: 2 })).not.toMatchObject({ status: 201 });
    await settled(house.source, org.org, caseId);
    const me = (await (await house.as(org.org, person)).get('/notices')).body.items;
    expect(me.find((n: { caseId: string }) => n.caseId === caseId)).toMatchObject({ kind: 'countermanded' });
    expect((await (await house.as(org.org, org.auditor)).get(`/cases/${caseId}/audit`)).body.verdict.ok).toBe(true);
  });

  it('countermanded from the beginning, it was never held and counts nowhere', async () => {
    const { caseId } = await decided(day(-10));
    const by = { type: 'countermand', instrument: instrument(day(-20)), ground: 'Kết luận thanh tra', reason: 'Sai quy trình' };
    expect(await act(org.authority, caseId, by)).toMatchObject({ status: 201 });
    expect(await offices(caseId)).toMatchObject([{ from: day(-10), until: day(-10) }]);
  });

  /** A case of another post in the same centre, waiting for its head to vet. */
  async function vetting(): Promise<At> {
    const [post] = await house.query<{ id: string }>(org.org, `select id from post where org = $1 and kind = 'section-head'`, [org.org]);
    const board = await house.as(org.org, division.board[0] as string);
    const started = await board.post('/cases', { procedure: 'vetted-by-head', post: post?.id, candidates: [division.candidates[1]] });
    const [first] = started.body.stands.open;
    const nominated = await act(division.board[1] as string, started.body.caseId, nomination(first.id));
    expect(nominated).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vetting' }] } } });
    return { caseId: started.body.caseId, step: nominated.body.stands.open[0].id };
  }

  async function seatOf(caseId: string, person: string): Promise<string | undefined> {
    const [seat] = await house.query<{ state: string }>(
      org.org,
      `select s.state from seat s join step t on t.org = s.org and t.id = s.step where s.org = $1 and s.case_id = $2 and s.person = $3 and t.key = 'vetting'`,
      [org.org, caseId, person],
    );
    return seat?.state;
  }
});

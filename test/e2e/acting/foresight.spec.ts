import type { SeededDivision, SeededOrganisation } from '#persistence';
import { House } from '../support/house';
import { finding, toDecision, toLastVote, toVetting, vote, approval, type Walk } from '../support/walk';

describe('what an act would do', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('foresight');
  });
  beforeEach(async () => {
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const stands = ({ open, ...rest }: { open: { key: string; round: number; state: string; dueAt: string }[] }): unknown => ({
    ...rest,
    open: open.map(({ key, round, state, dueAt }) => ({ key, round, state, day: dueAt.slice(0, 10) })),
  });

  it('is what the receipt then says, and nothing is written for it', async () => {
    const { caseId, step } = await toVetting(walk);
    const vetter = await house.as(org.org, division.vetters[0] as string);
    const foreseen = await vetter.post(`/cases/${caseId}/acts/foresight`, finding(step));
    expect(foreseen.status).toBe(200);
    const entries = async (): Promise<number> =>
      (await house.query<{ n: number }>(org.org, 'select count(*)::int as n from audit_entry where chain = $1', [caseId]))[0]?.n ?? 0;
    const before = await entries();
    const done = await vetter.act(caseId, finding(step));
    expect(done.status).toBe(201);
    expect(stands(foreseen.body.stands)).toEqual(stands(done.body.stands));
    expect(done.body.seq).toBe(before + 1);
  });

  it('says how the case would end', async () => {
    const { caseId, step } = await toDecision(walk);
    const authority = await house.as(org.org, org.authority);
    const { body } = await authority.post(`/cases/${caseId}/acts/foresight`, approval(step));
    expect(body).toEqual({ stands: { status: 'ended', outcome: 'decided', open: [] } });
  });

  it('never tells what a ballot would come to', async () => {
    const { caseId, step } = await toLastVote(walk);
    const last = await house.as(org.org, division.committee.at(-1) as string);
    for (const choice of ['yes', 'no'])
      expect((await last.post(`/cases/${caseId}/acts/foresight`, vote(step, choice))).body).toEqual({ stands: null });
  });

  it('refuses as the act would, and the refusal is logged', async () => {
    const { caseId, step } = await toVetting(walk);
    const vetter = await house.as(org.org, division.vetters[0] as string);
    const foresee = (body: object) => vetter.post(`/cases/${caseId}/acts/foresight`, body);
    expect(await foresee({ ...finding(step), fields: {} })).toMatchObject({ status: 422, body: { code: 'field-missing' } });
    expect(await foresee({ ...finding(step), revision: 1 })).toMatchObject({ status: 412, body: { code: 'stale-revision' } });
    const candidate = await house.as(org.org, division.candidates[1] as string);
    expect(await candidate.post(`/cases/${caseId}/acts/foresight`, finding(step))).toMatchObject({ status: 404 });
    const logged = await house.query<{ code: string; detail: { act: string } }>(
      org.org,
      'select code, detail from security_log where case_id = $1 order by id',
      [caseId],
    );
    expect(logged.map((l) => `${l.code} ${l.detail.act}`)).toEqual([
      'field-missing record-finding foreseen',
      'stale-revision record-finding foreseen',
      'not-found record-finding foreseen',
    ]);
  });
});

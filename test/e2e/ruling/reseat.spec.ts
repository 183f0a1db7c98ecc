import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { parseDefinition } from '#definitions';
import { inTransaction, saveTogether, standingRows, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House, settled } from '../support/house';
import { until } from '../support/until';
import { finding, toVetting, type Walk } from '../support/walk';

const file = 'test/definitions/paper-ballot.yaml';
const paper = parseDefinition(readFileSync(file, 'utf8'), file);

describe('standing that begins and ends while a step stands', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('reseat');
  });
  beforeEach(async () => {
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const seats = (caseId: string): Promise<{ person: string; state: string }[]> =>
    inTransaction(house.source, org.org, (tx) =>
      tx.query(
        `select s.person, s.state from seat s join step t on t.org = s.org and t.id = s.step where s.case_id = $1 and t.key = 'vetting'`,
        [caseId],
      ),
    );
  const types = (caseId: string): Promise<{ type: string }[]> =>
    inTransaction(house.source, org.org, (tx) => tx.query('select type from audit_entry where chain = $1 order by seq', [caseId]));

  it('gives the new member a seat and takes that of the one who left; what he had done stays', async () => {
    const { caseId, step } = await toVetting(walk);
    await settled(house.source, org.org, caseId);
    const left = division.vetters[0] as string;
    const came = org.headOfPersonnel;
    await inTransaction(house.source, org.org, async (tx) => {
      await tx.query(`update membership set valid_until = '2026-01-02' where org = $1 and person = $2`, [org.org, left]);
      await tx.query(
        `insert into membership (org, id, body, person, role, valid_from) select $1, $2, id, $3, 'member', '2026-01-01' from body where unit = $4 and kind = 'vetting-group'`,
        [org.org, v7(), came, division.unit],
      );
      await saveTogether(tx, [standingRows(org.org, [division.unit], ['2026-01-02'], 'membership')]);
    });
    await until(async () => (await types(caseId)).some((entry) => entry.type === 'seats.changed'));
    const now = await seats(caseId);
    expect(now.find((seat) => seat.person === left)?.state).toBe('closed');
    expect(now.find((seat) => seat.person === came)?.state).toBe('open');
    expect(now.filter((seat) => seat.state === 'open')).toHaveLength(division.vetters.length);
    const shown = await (await house.as(org.org, came)).get(`/cases/${caseId}`);
    const { revision } = shown.body.steps.find((row: { id: string }) => row.id === step);
    expect(await (await house.as(org.org, came)).act(caseId, { ...finding(step), revision })).toMatchObject({ status: 201 });
    expect((await (await house.as(org.org, org.auditor)).get(`/cases/${caseId}/audit`)).body.verdict.ok).toBe(true);
  });

  it('takes the right to act with the office, before anybody has looked at the seats', async () => {
    const { caseId, step } = await toVetting(walk);
    const left = division.vetters[0] as string;
    await house.query(org.org, `update membership set valid_until = '2026-01-02' where org = $1 and person = $2`, [org.org, left]);
    const desk = await house.as(org.org, left);
    expect(await desk.act(caseId, finding(step))).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    expect((await seats(caseId)).find((seat) => seat.person === left)?.state).toBe('open');
    const { acts } = (await desk.get(`/cases/${caseId}/waiting`)).body;
    expect(acts.find((act: { type: string }) => act.type === 'record-finding')).toMatchObject({ allowed: false, code: 'not-your-turn' });
    const stays = await house.as(org.org, division.vetters[1] as string);
    expect(await stays.act(caseId, finding(step))).toMatchObject({ status: 201 });
  });

  it('is looked at when its day has come, in cases too that began after it was known', async () => {
    org = await house.seed(true);
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
    const [first, ...others] = division.vetters;
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await inTransaction(house.source, org.org, async (tx) => {
      await tx.query('update membership set valid_until = $3 where org = $1 and person = $2', [org.org, first, tomorrow]);
      await saveTogether(tx, [standingRows(org.org, [division.unit], [tomorrow], 'membership')]);
    });
    const { caseId } = await toVetting(walk);
    expect((await seats(caseId)).filter((seat) => seat.state === 'open')).toHaveLength(division.vetters.length);
    await inTransaction(house.source, org.org, (tx) =>
      tx.query('update organisation set clock_offset_ms = clock_offset_ms + 3 * 86400000 where org = $1', [org.org]),
    );
    await until(async () => (await types(caseId)).some((entry) => entry.type === 'seats.changed'));
    const open = (await seats(caseId)).filter((seat) => seat.state === 'open').map((seat) => seat.person);
    expect(open.sort()).toEqual([...others].sort());
  });

  it('unseats a step that has lost everybody and opens it when somebody has come', async () => {
    const { caseId } = await toVetting(walk);
    const change = (until_: string | null): Promise<void> =>
      inTransaction(house.source, org.org, async (tx) => {
        await tx.query('update membership set valid_until = $3 where org = $1 and person = any($2)', [org.org, division.vetters, until_]);
        await saveTogether(tx, [standingRows(org.org, [division.unit], ['2026-01-02'], 'membership')]);
      });
    const stands = async (state: string): Promise<boolean> => {
      const [row] = await inTransaction(house.source, org.org, (tx) =>
        tx.query<{ state: string }>(`select state from step where case_id = $1 and key = 'vetting'`, [caseId]),
      );
      return row?.state === state;
    };
    await change('2026-01-02');
    await until(() => stands('unseated'));
    await change(null);
    await until(() => stands('open'));
    expect((await seats(caseId)).filter((seat) => seat.state === 'open')).toHaveLength(division.vetters.length);
  });

  it('has the list of a ballot approved again where somebody left after it was approved', async () => {
    if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
    org = await house.seed(false, [paper.definition]);
    division = org.divisions[0] as SeededDivision;
    const [chair] = division.committee as [string, ...string[]];
    const voters = [...division.committee, ...division.vetters];
    const left = voters.pop() as string;
    const board = await house.as(org.org, division.board[0] as string);
    const started = await board.post('/cases', { procedure: paper.definition.key, post: division.post, candidates: division.candidates });
    const { caseId, stands } = started.body;
    const act = async (person: string, body: object): Promise<Answer> => {
      const desk = await house.as(org.org, person);
      const { steps } = (await (await house.as(org.org, org.headOfPersonnel)).get(`/cases/${caseId}`)).body;
      return desk.act(caseId, { step: stands.open[0].id, revision: steps[0].revision, ...body });
    };
    const tasks = async (): Promise<object[]> => (await (await house.as(org.org, org.authority)).get('/tasks')).body.items;

    expect(await act(org.authority, { type: 'approve-summons', persons: [...voters, left] })).toMatchObject({ status: 201 });
    expect(await tasks()).toEqual([]);
    await inTransaction(house.source, org.org, async (tx) => {
      await tx.query(`update membership set valid_until = '2026-01-02' where org = $1 and person = $2`, [org.org, left]);
      await saveTogether(tx, [standingRows(org.org, [division.unit], ['2026-01-02'], 'membership')]);
    });
    await until(async () => (await tasks()).length > 0);
    expect(await tasks()).toMatchObject([{ stepKey: 'vote', duty: 'approve' }]);
    expect(await act(chair, { type: 'summon' })).toMatchObject({
      status: 409,
      body: { code: 'summons-not-approved', params: { missing: [], notEntitled: [left] } },
    });
    expect(await act(org.authority, { type: 'approve-summons', persons: voters })).toMatchObject({ status: 201 });
    expect(await act(chair, { type: 'summon' })).toMatchObject({ status: 201 });
  });
});

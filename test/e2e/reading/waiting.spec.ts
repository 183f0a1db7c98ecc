import type { Definition } from '#domain';
import { loadShipped } from '#definitions';
import { inTransaction, saveTogether, standingRows, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { until } from '../support/until';
import { nomination, toNomination, toVetting, type Walk } from '../support/walk';

const words = { vi: 'Hết thời hạn', en: 'End of the term' };
const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
/** Procedure P for somebody whose term ends on a day. */
const withTerm: Definition = {
  ...shipped,
  key: 'with-term',
  facts: [{ key: 'term-end', title: words, type: 'date', houseRule: words }],
  deadlines: [
    {
      key: 'powers',
      title: words,
      due: { within: { n: 0, unit: 'days' }, of: 'fact.term-end', houseRule: words },
      endsPowers: true,
      ladder: [],
      houseRule: words,
    },
  ],
};

describe('what a case waits for', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('waiting');
  });
  beforeEach(async () => {
    org = await house.seed(false, [withTerm]);
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const vetters = (until_: string | null): Promise<void> =>
    inTransaction(house.source, org.org, async (tx) => {
      await tx.query('update membership set valid_until = $3 where org = $1 and person = any($2)', [org.org, division.vetters, until_]);
      await saveTogether(tx, [standingRows(org.org, [division.unit], ['2026-01-02'], 'membership')]);
    });
  const waiting = async (at: Desk, caseId: string) => (await at.get(`/cases/${caseId}/waiting`)).body;

  it('asks whoever answers for a step that has nobody, with the reason, until somebody has come', async () => {
    await vetters('2026-01-02');
    const { caseId, step } = await toNomination(walk);
    const member = await house.as(org.org, division.board[1] as string);
    expect(await member.act(caseId, nomination(step))).toMatchObject({ status: 201 });
    const board = await house.as(org.org, division.board[0] as string);
    const [vetting] = (await waiting(board, caseId)).steps;
    const obstacle = { code: 'no-eligible-holder', office: expect.any(String), present: 0, need: 1 };
    expect(vetting).toMatchObject({ step: 'vetting', state: 'unseated', obstacle, done: 0, of: 1 });
    expect(vetting.waitsFor).toEqual([vetting.accountable]);
    const accountable = await house.as(org.org, vetting.accountable);
    expect((await accountable.get('/tasks')).body.items).toMatchObject([{ caseId, stepKey: 'vetting', duty: 'seat', obstacle }]);
    expect((await accountable.get('/notices')).body.items).toMatchObject([{ kind: 'unseated', caseId }]);
    await vetters(null);
    const opened = await until(async () => {
      const [now] = (await waiting(board, caseId)).steps;
      return now.state === 'open' && now;
    });
    expect(opened).toMatchObject({ obstacle: null, of: division.vetters.length });
    expect((await accountable.get('/tasks')).body.items).toEqual([]);
    const vetter = await house.as(org.org, division.vetters[0] as string);
    expect((await vetter.get('/tasks')).body.items).toMatchObject([{ caseId, duty: 'act', obstacle: null }]);
  });

  it('answers for each act of the moment, allowed or refused with its rule', async () => {
    const { caseId } = await toVetting(walk);
    const acts = async (person: string): Promise<Record<string, boolean>> => {
      const { acts: all } = await waiting(await house.as(org.org, person), caseId);
      return Object.fromEntries(all.map((a: { type: string; allowed: boolean; rule?: string; code?: string }) => [a.type, a.allowed]));
    };
    const seen = await acts(division.vetters[0] as string);
    expect(seen).not.toHaveProperty('release');
    expect(seen).toMatchObject({
      'record-finding': true,
      claim: true,
      hold: false,
      withdraw: false,
      'propose-correction': false,
      reassign: false,
    });
    expect(await acts(division.board[0] as string)).toMatchObject({ withdraw: true, 'propose-correction': true, 'record-finding': false });
    const { acts: refused } = await waiting(await house.as(org.org, org.auditor), caseId);
    expect(refused.filter((a: { allowed: boolean; code?: string }) => !a.allowed && !a.code)).toEqual([]);
    const claim = {
      type: 'claim',
      revision: 2,
      step: (await waiting(await house.as(org.org, division.vetters[0] as string), caseId)).steps[0].id,
    };
    expect(await (await house.as(org.org, division.vetters[0] as string)).act(caseId, claim)).toMatchObject({ status: 201 });
    const { acts: others } = await waiting(await house.as(org.org, division.vetters[1] as string), caseId);
    expect(others).toContainEqual(
      expect.objectContaining({ type: 'record-finding', code: 'claimed-by-another', params: { by: division.vetters[0] } }),
    );
    expect(others.map((a: { type: string }) => a.type)).not.toContain('claim');
    expect(await acts(division.vetters[0] as string)).toMatchObject({ 'record-finding': true, release: true });
  });

  it('tells that the powers of the post have ended, and under which deadline', async () => {
    const board = await house.as(org.org, division.board[0] as string);
    const request = { procedure: 'with-term', post: division.post, candidates: [division.candidates[0]] };
    const started = await board.post('/cases', { ...request, facts: { 'term-end': '2026-01-30' } });
    expect(started).toMatchObject({ status: 201 });
    const { caseId } = started.body;
    const ended = '2026-01-30T16:59:59.999Z'; // the end of that day in Vietnam
    const deadline = { key: 'powers', title: words, endsPowers: true, dueAt: ended, state: 'running', basis: { houseRule: words } };
    expect(await waiting(board, caseId)).toMatchObject({ bound: true, powersEndedAt: ended, deadlines: [deadline] });
    const { body } = await board.get(`/cases/${caseId}`);
    expect(body).toMatchObject({ powersEndedAt: ended, deadlines: [deadline], next: { deadline: 'powers', at: ended } });
    expect(body.clocks.map((c: { deadline: string | null }) => c.deadline).sort()).toEqual(['powers', null].sort());
  });
});

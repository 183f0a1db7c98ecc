import { readFileSync } from 'node:fs';
import { parseDefinition } from '#definitions';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';

const file = 'test/definitions/paper-ballot.yaml';
const parsed = parseDefinition(readFileSync(file, 'utf8'), file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { definition } = parsed;

describe('a ballot on paper, through HTTP on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let caseId: string;
  let step: string;
  let voters: readonly string[];
  let tellers: readonly string[];
  let chair: string;

  beforeAll(async () => {
    house = await House.open('paper');
  });
  afterAll(() => house.stop());
  beforeEach(async () => {
    org = await house.seed(false, [definition]);
    division = org.divisions[0] as SeededDivision;
    voters = [...division.committee, ...division.vetters];
    chair = division.committee[0] as string;
    tellers = division.board.slice(1);
    const desk = await house.as(org.org, division.board[0] as string);
    const started = await desk.post('/cases', { procedure: definition.key, post: division.post, candidates: division.candidates });
    expect(started).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vote', state: 'open' }] } } });
    caseId = started.body.caseId;
    step = started.body.stands.open[0].id;
  });

  const get = async (person: string, path = ''): Promise<Answer> => (await house.as(org.org, person)).get(`/cases/${caseId}${path}`);
  const revision = async (): Promise<number> =>
    (await get(org.headOfPersonnel)).body.steps.find((s: { id: string }) => s.id === step).revision;
  const act = async (person: string, body: object): Promise<Answer> =>
    (await house.as(org.org, person)).act(caseId, { step, revision: await revision(), ...body });
  const done = async (person: string, body: object): Promise<Answer> => {
    const answer = await act(person, body);
    if (answer.status !== 201) throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const candidates = async (): Promise<string[]> =>
    (await get(org.headOfPersonnel)).body.candidates.map((c: { id: string }) => c.id).sort();
  const figures = async (first: number, second: number): Promise<object> => {
    const [a, b] = (await candidates()) as [string, string];
    return { collected: first + second, valid: first + second, invalid: 0, perOption: { [a]: first, [b]: second } };
  };
  const summoned = async (): Promise<void> => {
    await done(org.authority, { type: 'approve-summons', persons: voters });
    await done(chair, { type: 'summon' });
  };
  const issued = async (absent: number): Promise<void> => {
    await done(chair, { type: 'record-presence', persons: voters.slice(absent) });
    await done(chair, { type: 'name-tellers', persons: tellers });
    await done(chair, { type: 'issue-ballots', printed: 27, issued: 27 - absent });
  };

  it('is summoned, excused, counted twice, confirmed and decided: 13 of 25 pass where 13 of 27 would not', async () => {
    expect(await act(chair, { type: 'summon' })).toMatchObject({ status: 409, body: { code: 'summons-not-approved' } });
    expect(await act(org.authority, { type: 'approve-summons', persons: voters.slice(1) })).toMatchObject({
      status: 409,
      body: { code: 'roll-changed', params: { missing: [chair] } },
    });
    await summoned();
    const tasks = await (await house.as(org.org, voters[5] as string)).get('/tasks');
    expect(tasks.body).toMatchObject({ total: 1, items: [{ stepKey: 'vote', duty: 'attend' }] });

    await done(voters[0] as string, { type: 'excuse', ground: 'force-majeure', reason: 'Bão số 9' });
    await done(chair, { type: 'excuse', person: voters[1], ground: 'force-majeure', reason: 'Cấp cứu' });
    await done(org.authority, { type: 'approve-excuse', person: voters[0] });
    await done(org.authority, { type: 'approve-excuse', person: voters[1] });

    await done(chair, { type: 'record-presence', persons: voters.slice(2, 18) });
    await done(chair, { type: 'name-tellers', persons: tellers });
    expect(await act(chair, { type: 'issue-ballots', printed: 27, issued: 16 })).toMatchObject({
      status: 409,
      body: { code: 'quorum-not-met', params: { present: 16, need: 17, base: 25 } },
    });
    await issued(2);

    const [first, second] = tellers as [string, string];
    await done(first, { type: 'enter-count', figures: await figures(13, 12) });
    expect(await act(second, { type: 'enter-count', figures: await figures(13, 13) })).toMatchObject({
      status: 422,
      body: { code: 'figures-do-not-add-up', params: { sum: 'collected-at-most-issued', left: 26, right: 25 } },
    });
    await done(second, { type: 'enter-count', figures: await figures(12, 13) });
    expect(await act(chair, { type: 'confirm-tally' })).toMatchObject({ status: 409, body: { code: 'counts-differ' } });
    await whileCounting(first);
    await done(second, { type: 'enter-count', figures: await figures(13, 12) });
    await onceTheyAgree(first);
    const closed = await done(chair, { type: 'confirm-tally' });
    expect(closed.body.stands).toMatchObject({ status: 'running', open: [{ key: 'decision' }] });
    step = closed.body.stands.open[0].id;
    await afterTheCount(first);
    const decided = await done(org.authority, { type: 'decide', option: 'approve' });
    expect(decided.body.stands).toMatchObject({ status: 'ended', outcome: 'decided' });

    const trail = await get(org.auditor, '/audit');
    expect(trail.body.verdict).toMatchObject({ ok: true });
    expect(await clear()).toEqual([]);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('is counted by teller %s and then %s, both shown the same; who was shown what was before is told so', async (first, second) => {
    await summoned();
    await issued(0);
    const shown = await revision();
    const counts = await figures(14, 13);
    const enter = async (teller: number, seen: number | undefined): Promise<Answer> =>
      (await house.as(org.org, tellers[teller] as string)).act(caseId, {
        ...{ type: 'enter-count', step, figures: counts },
        ...(seen === undefined ? {} : { revision: seen }),
      });
    const counted = (): Promise<object[]> => house.query(org.org, 'select teller, revision from paper_count where step = $1', [step]);
    expect(await enter(first, undefined)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    expect(await enter(first, shown - 1)).toMatchObject({ status: 412, body: { code: 'stale-revision', params: { now: shown } } });
    expect(await counted()).toEqual([]);
    expect(await enter(first, shown)).toMatchObject({ status: 201 });
    expect(await enter(second, shown)).toMatchObject({ status: 201 });
    expect(await counted()).toEqual([
      { teller: tellers[first], revision: shown + 1 },
      { teller: tellers[second], revision: shown + 2 },
    ]);
    const confirm = { type: 'confirm-tally', step, revision: shown };
    expect(await (await house.as(org.org, chair)).act(caseId, confirm)).toMatchObject({ status: 412 }); // the chair was shown no count yet
    await done(chair, { type: 'confirm-tally' });
  });

  it('goes to a new round when more ballots come back than went out', async () => {
    await summoned();
    await issued(0);
    for (const teller of tellers) await done(teller, { type: 'report-surplus', collected: 28 });
    expect((await done(chair, { type: 'confirm-tally' })).body.stands).toMatchObject({ open: [{ key: 'vote', round: 2 }] });
  });

  it('waits at a tie for its office, whose choice carries the report', async () => {
    await summoned();
    await done(chair, { type: 'excuse', person: voters[26], ground: 'force-majeure', reason: 'Bão số 9' });
    await done(org.authority, { type: 'approve-excuse', person: voters[26] });
    await done(chair, { type: 'record-presence', persons: voters.slice(0, 26) });
    await done(chair, { type: 'name-tellers', persons: tellers });
    await done(chair, { type: 'issue-ballots', printed: 27, issued: 26 });
    for (const teller of tellers) await done(teller, { type: 'enter-count', figures: await figures(13, 13) });
    expect((await done(chair, { type: 'confirm-tally' })).body.stands).toMatchObject({ open: [{ key: 'vote', round: 1 }] });
    const [option] = await candidates();
    const choice = { type: 'choose-at-tie', option, report: 'Hai ý kiến khác nhau, kèm theo' };
    expect(await act(chair, choice)).toMatchObject({ status: 403 });
    const chosen = await done(division.board[0] as string, choice);
    expect(chosen.body.stands).toMatchObject({ open: [{ key: 'decision' }] });
    expect(await clear()).toEqual([]);
  });

  /** Nobody knows the other's count, the chair knows where they differ, others know neither that nor who is there. */
  async function whileCounting(teller: string): Promise<void> {
    const options = (await candidates()).map((id) => `perOption.${id}`).sort();
    const [mine, chairs, voters_, personnel] = await Promise.all(
      [teller, chair, voters[9] as string, org.headOfPersonnel].map((p) => get(p)),
    );
    expect(mine?.body.counts).toMatchObject([{ person: teller }]);
    expect(chairs?.body).toMatchObject({ counts: [], ballots: [{ issued: 25, entered: 2, differing: options }] });
    for (const seen of [voters_, personnel]) {
      expect(seen?.body).toMatchObject({ counts: [], tallies: [], ballots: [{ issued: null, entered: null, differing: null }] });
    }
    expect(voters_?.body.roll.filter((r: { state: string }) => r.state !== 'summoned')).toMatchObject([
      { person: voters[9], state: 'present' },
    ]);
    expect(voters_?.body.contributions).toEqual([]);
    const waiting = await get(chair, '/waiting');
    expect(waiting.body.acts).toContainEqual(expect.objectContaining({ type: 'confirm-tally', allowed: false, code: 'counts-differ' }));
    expect((await get(voters[9] as string, '/waiting')).body.acts).toContainEqual(
      expect.objectContaining({ type: 'confirm-tally', allowed: false, code: 'not-your-turn' }),
    );
    expect(await valuesOf(chair, 'act.enter-count')).toEqual([{}, {}]);
    expect(await valuesOf(org.headOfPersonnel, 'act.enter-count')).toEqual([]); // how the counting goes is no more his than in the case
  }

  /** Who may read an agreed count before it is confirmed, and what it would come to, leaves a row each time. */
  async function onceTheyAgree(teller: string): Promise<void> {
    const logged = (): Promise<object[]> =>
      house.query(org.org, `select person, what from access_log where case_id = $1 and what like 'count%' order by id`, [caseId]);
    expect(await logged()).toEqual([]);
    for (const person of [teller, chair]) expect((await get(person)).body.counts).toHaveLength(3);
    const act = { type: 'confirm-tally', step, revision: (await get(chair)).body.steps[0].revision };
    expect(await (await house.as(org.org, chair)).post(`/cases/${caseId}/acts/foresight`, act)).toMatchObject({ status: 200 });
    for (const person of [org.headOfPersonnel, voters[9] as string]) expect((await get(person)).body.counts).toEqual([]);
    const row = (person: string, where: string) => ({ person, what: `count vote 1 in ${where}` });
    expect(await logged()).toEqual([row(teller, 'case'), row(chair, 'case'), row(chair, 'case'), row(chair, 'foresight')]);
  }

  /** Nothing is announced: tellers, chair and personnel body know, each read leaves a row; the authority knows the name it decides on. */
  async function afterTheCount(teller: string): Promise<void> {
    const before = await reads();
    for (const person of [teller, chair, org.headOfPersonnel]) {
      expect((await get(person)).body.tallies).toMatchObject([{ outcome: 'elected', collected: 25, issued: 25, printed: 27, excused: 2 }]);
    }
    expect(await reads()).toBe(before + 3);
    for (const person of [voters[9] as string, org.authority, division.board[0] as string, org.auditor]) {
      expect((await get(person)).body).toMatchObject({ tallies: [], counts: [] });
    }
    expect(await reads()).toBe(before + 3);
    const states = async (person: string): Promise<string[]> =>
      (await get(person)).body.candidates.map((c: { state: string }) => c.state).sort();
    expect(await states(org.authority)).toEqual(['dropped', 'standing']);
    expect(await states(voters[9] as string)).toEqual(['standing', 'standing']);
    expect((await valuesOf(teller, 'act.enter-count')).map((v) => Object.keys(v))).toEqual(Array(3).fill(['figures']));
    expect(await valuesOf(org.auditor, 'act.enter-count')).toEqual([{}, {}, {}]);
    const concerned = await get(division.candidates[0] as string);
    expect(concerned.body).toMatchObject({ view: 'concerned', tallies: [], counts: [], ballots: [], roll: [] });
  }

  async function valuesOf(person: string, type: string): Promise<object[]> {
    const { entries } = (await get(person, '/audit')).body as { entries: { entry: { type: string } | null; values: object }[] };
    return entries.filter((e) => e.entry?.type === type).map((e) => e.values);
  }

  async function reads(): Promise<number> {
    const [row] = await house.work.run(org.org, (tx) =>
      tx.query<{ n: number }>(`select count(*)::int as n from access_log where case_id = $1 and what like 'tally vote 1%'`, [caseId]),
    );
    return row?.n ?? 0;
  }

  /** Acts that keep a choice or a figure in clear beside their entry. */
  async function clear(): Promise<object[]> {
    return house.work.run(org.org, (tx) =>
      tx.query(
        `select content from act where case_id = $1 and type in ('act.vote', 'act.enter-count', 'act.report-surplus', 'act.choose-at-tie')
           and content ?| array['choice', 'figures', 'collected', 'option', 'report']`,
        [caseId],
      ),
    );
  }
});

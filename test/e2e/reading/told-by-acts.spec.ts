import { readFileSync } from 'node:fs';
import { parseDefinition } from '#definitions';
import type { Definition } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';

const file = 'test/definitions/paper-ballot.yaml';
const parsed = parseDefinition(readFileSync(file, 'utf8'), file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const words = { vi: 'Được quy hoạch', en: 'planned' };
/** A ballot on paper announced to nobody, and a rule about its candidates that the authority may set aside. */
const definition: Definition = {
  ...parsed.definition,
  eligibility: [{ key: 'planned', title: words, when: 'planned = true', at: [], waivableBy: 'competent-authority', houseRule: words }],
};

interface Possible {
  readonly type: string;
  readonly person?: string;
  readonly allowed: boolean;
  readonly candidate?: string;
}

describe('acts that a case offers', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let caseId: string;
  let step: string;
  let voters: readonly string[];
  let chair: string;

  beforeAll(async () => {
    house = await House.open('told-by-acts');
  });
  afterAll(() => house.stop());
  beforeEach(async () => {
    org = await house.seed(false, [definition]);
    division = org.divisions[0] as SeededDivision;
    voters = [...division.committee, ...division.vetters];
    chair = division.committee[0] as string;
    const desk = await house.as(org.org, division.board[0] as string);
    const started = await desk.post('/cases', { procedure: definition.key, post: division.post, candidates: division.candidates });
    caseId = started.body.caseId;
    step = started.body.stands.open[0].id;
    await done(org.authority, { type: 'approve-summons', persons: voters });
    await done(chair, { type: 'summon' });
  });

  const get = async (person: string | undefined, path = ''): Promise<Answer> =>
    (await house.as(org.org, person as string)).get(`/cases/${caseId}${path}`);
  const done = async (person: string | undefined, body: object): Promise<void> => {
    const { revision } = (await get(org.headOfPersonnel)).body.steps.find((s: { id: string }) => s.id === step);
    expect(await (await house.as(org.org, person as string)).act(caseId, { step, revision, ...body })).toMatchObject({ status: 201 });
  };
  const waiting = async (person: string | undefined): Promise<{ acts: Possible[]; steps: { of: number }[] }> =>
    (await get(person, '/waiting')).body;
  const offered = async (person: string | undefined, type: string): Promise<Possible[]> =>
    (await waiting(person)).acts.filter((a) => a.type === type);

  it('name who asked to be excused to whoever answers or may know why, and the answer changes nothing for others', async () => {
    const [first, second] = voters;
    const others = [voters[9], division.board[0], division.candidates[0]];
    const before = await Promise.all(others.map(waiting));
    await done(first, { type: 'excuse', ground: 'force-majeure', reason: 'Bão số 9' });
    await done(second, { type: 'excuse', ground: 'force-majeure', reason: 'Cấp cứu' });
    const asked = async (person: string | undefined): Promise<unknown[]> =>
      (await offered(person, 'approve-excuse')).map((a) => [a.person, a.allowed]).sort();
    const both = (allowed: boolean): unknown[] => [first, second].map((person) => [person, allowed]).sort();
    expect(await asked(org.authority)).toEqual(both(true));
    expect(await asked(org.headOfPersonnel)).toEqual(both(false));
    expect(await asked(second)).toEqual([[second, false]]);
    for (const person of [...others, org.auditor]) expect(await asked(person)).toEqual([]);
    await done(org.authority, { type: 'approve-excuse', person: first });
    const told = ({ acts, steps }: { acts: Possible[]; steps: { of: number }[] }) => ({ acts, of: steps.map((s) => s.of) });
    expect((await Promise.all(others.map(waiting))).map(told)).toEqual(before.map(told));
  });

  it('are the same for a candidate whom the ballot left behind and for the other, and tell nobody which is which', async () => {
    const all: string[] = (await get(org.headOfPersonnel)).body.candidates.map((c: { id: string }) => c.id);
    const tellers = division.board.slice(1);
    await done(chair, { type: 'record-presence', persons: voters });
    await done(chair, { type: 'name-tellers', persons: tellers });
    await done(chair, { type: 'issue-ballots', printed: 27, issued: 27 });
    const figures = { collected: 27, valid: 27, invalid: 0, perOption: { [all[0] as string]: 14, [all[1] as string]: 13 } };
    for (const teller of tellers) await done(teller, { type: 'enter-count', figures });
    await done(chair, { type: 'confirm-tally' });
    const told = async (person: string) => {
      const { acts } = await waiting(person);
      const { revision, candidates } = (await get(person)).body as { revision: number; candidates: { id: string; state: string }[] };
      const withdraw = { type: 'withdraw-candidate', candidate: candidates[0]?.id, reason: 'Lý do riêng', revision };
      const foreseen = await (await house.as(org.org, person)).post(`/cases/${caseId}/acts/foresight`, withdraw);
      return { acts, foreseen, states: candidates.map((c) => c.state) };
    };
    const [one, other] = (await Promise.all(division.candidates.map(told))) as [Awaited<ReturnType<typeof told>>, unknown];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ states: ['standing'], foreseen: { status: 200, body: { stands: { status: 'running' } } } });
    expect(one.acts).toContainEqual(expect.objectContaining({ type: 'withdraw-candidate', allowed: true }));
    expect(one.acts.map((a) => a.type)).not.toContain('waive');
    for (const person of [voters[9], division.board[0]])
      expect((await offered(person, 'waive')).map((a) => a.candidate).sort()).toEqual(all.toSorted());
    expect(await offered(org.headOfPersonnel, 'waive')).toHaveLength(1); // who knows the tally
    const view = (await get(org.headOfPersonnel)).body.candidates as { id: string; person: string; state: string }[];
    const dropped = view.find((c) => c.state === 'dropped');
    const revision = (await get(dropped?.person)).body.revision;
    const withdraw = { type: 'withdraw-candidate', candidate: dropped?.id, reason: 'Lý do riêng', revision };
    expect(await (await house.as(org.org, dropped?.person as string)).act(caseId, withdraw)).toMatchObject({
      status: 201,
      body: { stands: { status: 'running', open: [{ key: 'decision' }] } },
    });
  });
});

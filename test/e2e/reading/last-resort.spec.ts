import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';
import { finding, toVetting, vote, type At } from '../support/walk';

const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
const words = { vi: 'Chủ trì', en: 'Chair' };

/** Procedure P announced to nobody, in which the authority presides, and extends the vetting, where the committee has no chair. */
const lastResort: Definition = {
  ...shipped,
  key: 'last-resort',
  offices: {
    ...shipped.offices,
    'seated-chair': shipped.offices['committee-chair'] as Definition['offices'][string],
    'committee-chair': { title: words, firstOf: ['seated-chair', 'competent-authority'] },
  },
  steps: shipped.steps.map((step) => ({
    ...step,
    ...(step.ballot ? { ballot: { ...step.ballot, announce: [] } } : {}),
    ...(step.key === 'vetting' ? { extend: { max: { n: 30, unit: 'days' }, by: 'committee-chair', houseRule: words } } : {}),
  })),
};

describe('an office that falls to another only while nobody holds it', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let chair: string;
  let at: At;

  beforeAll(async () => {
    house = await House.open('last-resort');
  });
  beforeEach(async () => {
    org = await house.seed(false, [lastResort]);
    division = org.divisions[0] as SeededDivision;
    chair = division.committee[0] as string;
    at = await toVetting({ org, division, as: (person) => house.as(org.org, person) }, lastResort.key);
  });
  afterAll(() => house.stop());

  const read = async (person: string, path = ''): Promise<Answer> => (await house.as(org.org, person)).get(`/cases/${at.caseId}${path}`);
  const act = async (person: string | undefined, body: object): Promise<Answer> =>
    (await house.as(org.org, person as string)).act(at.caseId, body);
  const cast = async (persons: readonly string[]): Promise<void> => {
    for (const person of persons) expect(await act(person, vote(at.step))).toMatchObject({ status: 201 });
  };
  const toVote = async (): Promise<void> => {
    const { body } = await act(division.vetters[0], finding(at.step));
    at = { ...at, step: body.stands.open[0].id };
  };
  const withoutChair = (): Promise<object[]> =>
    house.query(org.org, `update membership set valid_until = '2026-01-02' where org = $1 and person = $2`, [org.org, chair]);
  const voted = async (person: string): Promise<string[]> => (await read(person)).body.voted.map((v: { person: string }) => v.person);

  it('lets whom it may fall to see no part in an open ballot and no tally that is announced to nobody', async () => {
    await toVote();
    await cast(division.committee.slice(1, 4));
    expect((await voted(chair)).sort()).toEqual(division.committee.slice(1, 4).sort());
    expect(await voted(org.authority)).toEqual([]);
    expect((await read(org.authority, '/waiting')).body.steps).toMatchObject([{ done: null }]);
    const own = (type: string) => (e: { type: string }) => e.type === type;
    expect((await read(org.authority, '/timeline')).body.items.filter(own('act.vote'))).toEqual([]);
    await cast([...division.committee.slice(4), chair]);
    expect((await read(chair)).body.tallies).toHaveLength(1);
    expect((await read(org.authority)).body).toMatchObject({ tallies: [], votes: [], voted: [] });
    const logged = await house.query(org.org, `select from access_log where person = $1 and what like 'tally%'`, [org.authority]);
    expect(logged).toEqual([]);
  });

  it('shows it to him once nobody holds it', async () => {
    await toVote();
    await cast(division.committee.slice(1, 4));
    await withoutChair();
    expect((await voted(org.authority)).sort()).toEqual(division.committee.slice(1, 4).sort());
  });

  it('lets him act in it then and not before', async () => {
    const extend = { type: 'extend', step: at.step, revision: 2, by: { n: 5, unit: 'days' }, reason: 'Chờ kết quả xác minh' };
    const refused = { status: 403, body: { code: 'not-your-turn', params: { needs: ['committee-chair'] } } };
    expect(await act(org.authority, extend)).toMatchObject(refused);
    const foreseen = await (await house.as(org.org, org.authority)).post(`/cases/${at.caseId}/acts/foresight`, extend);
    expect(foreseen).toMatchObject(refused);
    await withoutChair();
    expect(await act(org.authority, extend)).toMatchObject({ status: 201 });
  });
});

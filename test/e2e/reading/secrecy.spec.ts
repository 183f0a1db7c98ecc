import { loadShipped } from '#definitions';
import type { Definition } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { alike, rolesOf } from '../support/alike';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { filledIn, publishedRoutes } from '../support/routes';
import { toVote, vote, type At } from '../support/walk';

const shipped = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
/** Procedure P whose vote is announced to nobody. */
const unannounced: Definition = {
  ...shipped,
  key: 'unannounced',
  steps: shipped.steps.map((step) => (step.ballot ? { ...step, ballot: { ...step.ballot, announce: [] } } : step)),
};

/** The process's own, the engine's with its times (it has a test of its own), a stream, and one that is zipped. */
const elsewhere = ['/health/live', '/health/ready', '/events', '/admin/cases/{caseId}/engine', '/cases.xlsx'];
const asked: Readonly<Record<string, string>> = { '/search': '?q=bn-2026', '/cases': '?count=true', '/notices': '?limit=100' };
const routes = publishedRoutes()
  .filter((r) => r.method === 'GET' && !elsewhere.includes(r.path))
  .map((r) => `${r.path.replace('{key}', 'unannounced')}${asked[r.path] ?? ''}`)
  .concat(['/tasks?group=waiting', '/search?q=nguyen', '/cases?status=ended']);

interface Town {
  readonly org: SeededOrganisation;
  readonly division: SeededDivision;
  readonly roles: ReadonlyMap<string, string>;
  readonly at: At;
}

/**
 * Two towns of one seed, in which the same people do the same things in the same order and vote otherwise. Whatever a reader is
 * shown differs by how they voted, or he has learnt nothing of it: so no field, count or code is forgotten.
 */
describe('how people vote', () => {
  let house: House;
  let towns: readonly [Town, Town];

  beforeAll(async () => {
    house = await House.open('secrecy');
    const [a, b] = [await settle(), await settle()];
    towns = [a, b];
    await cast(1, 4, ['yes', 'yes', 'yes'], ['no', 'no', 'no']);
  });
  afterAll(() => house.stop());

  async function settle(): Promise<Town> {
    const org = await house.seed(false, [unannounced]);
    const division = org.divisions[0] as SeededDivision;
    const at = await toVote({ org, division, as: (person) => house.as(org.org, person) }, 'unannounced');
    return { org, division, at, roles: new Map([...rolesOf(org), [at.caseId, 'case'], [at.step, 'ballot']]) };
  }

  async function cast(from: number, until: number, ...choices: readonly (readonly string[])[]): Promise<void> {
    for (const [n, { org, division, at }] of towns.entries())
      for (const [i, person] of division.committee.slice(from, until).entries()) {
        const answer = await (await house.as(org.org, person)).act(at.caseId, vote(at.step, choices[n]?.[i]));
        expect(answer.status).toBe(201);
      }
  }

  const readers = ({ org, division }: Town): Readonly<Record<string, string>> => ({
    authority: org.authority,
    'personnel body': org.headOfPersonnel,
    auditor: org.auditor,
    administrator: org.administrator,
    board: division.board[0] as string,
    vetter: division.vetters[0] as string,
    chair: division.committee[0] as string,
    'who voted': division.committee[1] as string,
    'who has not': division.committee[5] as string,
    candidate: division.candidates[0] as string,
    stranger: division.candidates[1] as string,
  });
  const people = [
    'authority',
    'personnel body',
    'auditor',
    'administrator',
    'board',
    'vetter',
    'chair',
    'who voted',
    'who has not',
    'candidate',
    'stranger',
  ];

  const deskOf = (town: Town, who: string): Promise<Desk> => house.as(town.org.org, readers(town)[who] as string);

  const shown = async (town: Town, who: string, path: string): Promise<unknown> => {
    const desk = await deskOf(town, who);
    const route = filledIn(path, town.at.caseId);
    return alike(path === '/cases.csv' ? await desk.raw(route) : await desk.get(route), town.roles);
  };

  /** Routes at which the reader is shown something that differs by how people voted. */
  async function telling(who: string): Promise<string[]> {
    const differing: string[] = [];
    for (const path of routes) {
      const [one, other] = [await shown(towns[0], who, path), await shown(towns[1], who, path)];
      if (JSON.stringify(one) !== JSON.stringify(other)) differing.push(path);
    }
    return differing;
  }

  it.each(people)('is told while the ballot is open at no route: %s', async (who) => {
    expect(routes.length).toBeGreaterThan(24);
    expect(await telling(who)).toEqual([]);
  });

  it.each([
    ['chair', { type: 'close-ballot', revision: 2 }],
    ['who has not', { type: 'vote', choice: 'yes' }],
  ])('is not foretold either: %s', async (who, act) => {
    const told = async (town: Town): Promise<unknown> => {
      const answer = await (await deskOf(town, who)).post(`/cases/${town.at.caseId}/acts/foresight`, { ...act, step: town.at.step });
      expect(answer).toMatchObject({ status: 200, body: { stands: null } });
      return alike(answer, town.roles);
    };
    expect(await told(towns[0])).toEqual(await told(towns[1]));
  });

  it('is in no history of the engine and in no message to it', async () => {
    for (const town of towns) {
      const { status, body } = await (await deskOf(town, 'administrator')).get(`/admin/cases/${town.at.caseId}/engine`);
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      expect(text).not.toMatch(/choice|"yes"|"no"|perOption/u);
      for (const [id] of rolesOf(town.org).filter(([id]) => id !== town.org.org)) expect(text).not.toContain(id);
    }
  });

  describe('once it is closed and announced to nobody', () => {
    beforeAll(async () => {
      await cast(4, 7, ['yes', 'yes', 'yes'], ['yes', 'yes', 'yes']);
      await cast(0, 1, ['yes'], ['yes']);
    });

    const show = ['/cases/{caseId}', '/cases/{caseId}/timeline', '/cases/{caseId}/audit'];
    const know = ['chair', 'personnel body'];

    it.each(know)(
      'is shown to the %s at the case, its timeline and its trail, and each time a row of the access log says so',
      async (who) => {
        const [town] = towns;
        const reads = (): Promise<{ what: string }[]> =>
          house.query(town.org.org, 'select what from access_log where person = $1 order by id', [readers(town)[who]]);
        const before = (await reads()).length;
        expect(await telling(who)).toEqual(show);
        expect((await reads()).slice(before).map((r) => r.what)).toEqual([
          'tally committee-vote 1 in case',
          'tally committee-vote 1 in timeline',
          'tally committee-vote 1 in audit trail',
        ]);
      },
    );

    it.each(people.filter((who) => !know.includes(who)))('is told at no route, and no access is logged: %s', async (who) => {
      expect(await telling(who)).toEqual([]);
      const rows = await house.query(towns[0].org.org, `select from access_log where person = $1 and what like 'tally%'`, [
        readers(towns[0])[who],
      ]);
      expect(rows).toEqual([]);
    });
  });
});

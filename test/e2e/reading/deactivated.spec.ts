import { SignJWT } from 'jose';
import { Subject } from 'rxjs';
import { Hub, type Told } from '../../../apps/api/src/events/hub';
import { DefinitionStore, UnitOfWork, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { filledIn, publishedRoutes } from '../support/routes';
import { nomination, toNomination, type At } from '../support/walk';

describe('somebody who was deactivated', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let at: At;
  let person: string;
  let desk: Desk;

  beforeAll(async () => {
    house = await House.open('deactivated');
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    person = division.board[1] as string;
    at = await toNomination({ org, division, as: (who) => house.as(org.org, who) });
    desk = await house.as(org.org, person);
  });
  beforeEach(() => active(true));
  afterAll(() => house.stop());

  const active = async (is: boolean): Promise<void> => {
    await house.query(org.org, 'update person set active = $3 where org = $1 and id = $2', [org.org, person, is]);
  };
  const routes = (): string[] =>
    publishedRoutes()
      .filter((r) => r.method === 'GET' && !r.path.startsWith('/health') && r.path !== '/events')
      .map((r) => filledIn(r.path.replace('{key}', 'appointment-by-committee'), at.caseId));

  it('is shown nothing at any route, whatever his session says', async () => {
    expect(routes().length).toBeGreaterThan(24);
    expect((await desk.get('/tasks')).body.total).toBe(1);
    expect((await desk.get('/search?q=bn-2026')).body.items).toHaveLength(1);
    await active(false);
    for (const path of ['/tasks', '/notices', '/cases', '/search?q=bn-2026', `/cases/${at.caseId}`, '/me', '/people', '/procedures'])
      expect(await desk.get(path)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    for (const path of routes()) expect([path, (await desk.send('GET', path)).status]).toEqual([path, 401]);
  });

  it('does nothing, and foresees nothing', async () => {
    await active(false);
    expect(await desk.act(at.caseId, nomination(at.step))).toMatchObject({ status: 404 });
    expect(await desk.post(`/cases/${at.caseId}/acts/foresight`, nomination(at.step))).toMatchObject({ status: 401 });
    const start = { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[0]] };
    expect(await desk.post('/cases', start)).toMatchObject({ status: 404 });
  });

  it('is given no new session for the one he has, not by an act either', async () => {
    const issued = Math.floor(Date.now() / 1000) - 120;
    const token = await new SignJWT({ org: org.org, acr: 'test', sid: 'a-session' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('mandate')
      .setSubject(person)
      .setIssuedAt(issued)
      .setExpirationTime(issued + 1800)
      .sign(new Uint8Array(32).fill(7)); // the house's key
    const cookie = `mandate-session=${token}`;
    const act = (): Promise<Response> =>
      fetch(`${house.base}/api/v1/cases/${at.caseId}/acts`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `renewed-${Math.random()}` },
        body: JSON.stringify({ type: 'hold', ground: 'g', reason: 'r', revision: 1 }),
      });
    expect((await act()).headers.get('set-cookie')).toContain('mandate-session=');
    await active(false);
    for (const answer of [await fetch(`${house.base}/api/v1/me`, { headers: { cookie } }), await act()])
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('hears of no case any more on a stream that was open before', async () => {
    const hub = new Hub(new UnitOfWork(house.source, new DefinitionStore()));
    const heard: Record<string, Told[]> = {};
    for (const who of [person, division.board[2] as string]) {
      const out = new Subject<Told>();
      out.subscribe((told) => (heard[who] ??= []).push(told));
      await hub.join({ org: org.org, person: who, out }, {});
    }
    await active(false);
    expect(await (await house.as(org.org, division.board[0] as string)).act(at.caseId, nomination(at.step))).toMatchObject({ status: 201 });
    for (let n = 0; n < 100 && Object.keys(heard).length < 2; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard[division.board[2] as string]?.flatMap((t) => t.happened)).toMatchObject([{ caseId: at.caseId }]);
    expect(heard[person]?.flatMap((t) => t.happened)).toEqual([]);
    await hub.onApplicationShutdown();
  });
});

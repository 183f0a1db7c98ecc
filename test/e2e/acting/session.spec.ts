import { SignJWT } from 'jose';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { House } from '../support/house';

const key = new Uint8Array(32).fill(7); // the house's
const minute = 60;

describe('a session', () => {
  let house: House;
  let org: SeededOrganisation;
  let person: string;

  beforeAll(async () => {
    house = await House.open('session');
    org = await house.seed();
    person = (org.divisions[0] as SeededDivision).board[0] as string;
  });
  afterAll(() => house.stop());

  /** As the house signs it, but begun so many seconds ago. */
  const token = (ago: number, { by = key, issuer = 'mandate' } = {}): Promise<string> => {
    const at = Math.floor(Date.now() / 1000) - ago;
    return new SignJWT({ org: org.org, acr: 'test', sid: 'a-session' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer)
      .setSubject(person)
      .setIssuedAt(at)
      .setExpirationTime(at + 30 * minute)
      .sign(by);
  };
  const me = (headers: { cookie: string } | { authorization: string }): Promise<Response> => fetch(`${house.base}/api/v1/me`, { headers });
  const byCookie = async (ago: number): Promise<Response> => me({ cookie: `mandate-session=${await token(ago)}` });

  it('of the demo is a cookie that no script reads and no other site sends, and a token for scripts', async () => {
    const given = await fetch(`${house.base}/api/v1/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ org: org.org, person }),
    });
    expect(given.status).toBe(201);
    const cookie = given.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^mandate-session=[^;]+; Max-Age=1800; Path=\/; .*HttpOnly; SameSite=Strict$/u);
    const sent = cookie.split(';')[0] as string;
    const { token: bearer } = (await given.json()) as { token: string };
    for (const headers of [{ cookie: sent }, { authorization: `Bearer ${bearer}` }] as const)
      expect(await (await me(headers)).json()).toMatchObject({ id: person, organisation: { id: org.org } });
  });

  it('in a cookie is renewed on use once it is a minute old; a token of a script is not', async () => {
    expect((await byCookie(30)).headers.get('set-cookie')).toBeNull();
    const renewed = await byCookie(2 * minute);
    expect(renewed.status).toBe(200);
    const next = /mandate-session=([^;]+)/u.exec(renewed.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const { iat, sid } = JSON.parse(Buffer.from(next.split('.')[1] ?? '', 'base64url').toString()) as { iat: number; sid: string };
    expect(Date.now() / 1000 - iat).toBeLessThan(minute);
    expect(sid).toBe('a-session');
    const script = await me({ authorization: `Bearer ${await token(2 * minute)}` });
    expect([script.status, script.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('that is over, signed by another key, by no key, or of another issuer is none', async () => {
    const none = [
      await token(31 * minute),
      await token(0, { by: new Uint8Array(32).fill(8) }),
      `${(await token(0)).split('.').slice(0, 2).join('.')}.`,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await token(0)).split('.')[1]}.`,
      await token(0, { issuer: 'somebody' }),
      '',
    ];
    for (const one of none)
      expect(await (await me({ authorization: `Bearer ${one}` })).json()).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect((await byCookie(31 * minute)).status).toBe(401);
  });
});

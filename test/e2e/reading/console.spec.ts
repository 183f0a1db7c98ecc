import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import type { SeededOrganisation } from '#persistence';
import { House } from '../support/house';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As a browser asks: `fetch` would unpack what comes. */
const get = (url: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

/** How the API serves the built console, and what of a session it hands to a browser. */
describe('the console as it is served', () => {
  let house: House;
  let org: SeededOrganisation;

  beforeAll(async () => {
    house = await House.open('console');
    org = await house.seed(true);
  });
  afterAll(() => house.stop());

  it('comes under a policy that lets scripts come from here alone', async () => {
    const { headers } = await get(`${house.base}/work`, { accept: 'text/html' });
    expect(String(headers['content-security-policy']).split(';')).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]);
  });

  it('is packed for whoever takes it so, and says for whom else it would differ', async () => {
    const page = (await get(`${house.base}/cases/of-nobody`, { accept: 'text/html' })).body.toString();
    const script = /src="(\/assets\/index-[\w-]+\.js)"/.exec(page)?.[1] ?? '';
    const plain = await get(house.base + script);
    const brotli = await get(house.base + script, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get(house.base + script, { 'accept-encoding': 'gzip' });
    for (const { status, headers } of [plain, brotli, gzip]) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining('javascript'),
        vary: expect.stringContaining('Accept-Encoding'),
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    expect([plain, brotli, gzip].map((g) => g.headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 3);
    expect((await get(`${house.base}/assets/nothing.js`, { 'accept-encoding': 'br' })).status).toBe(404);
  });

  it('a browser is given a cookie no script can read, and no token; another program gets the token', async () => {
    const body = JSON.stringify({ org: org.org, person: org.administrator });
    const ask = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${house.base}/api/v1/demo/session`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
    const browser = await ask({ 'sec-fetch-site': 'same-origin' });
    expect(await browser.json()).toEqual({});
    expect(browser.headers.get('set-cookie')).toMatch(/^mandate-session=[^;]+;.*HttpOnly; SameSite=Strict$/);
    expect(await (await ask({})).json()).toEqual({ token: expect.any(String) });
  });
});

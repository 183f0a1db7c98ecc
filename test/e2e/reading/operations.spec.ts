import { readFileSync } from 'node:fs';
import { EngineGateway } from '#engine';
import { openDatabase, type SeededDivision, type SeededOrganisation } from '#persistence';
import { Sessions } from '../../../apps/api/src/http/sessions';
import { House } from '../support/house';
import { toNomination, type Walk } from '../support/walk';

/** What operators see of the API. */
describe('operations', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;
  let api: { readonly base: string; stop(): Promise<void> };
  let token: string;
  const lines: string[] = [];

  beforeAll(async () => {
    house = await House.open('operations');
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
    const nowhere = EngineGateway.lazily({ address: '127.0.0.1:1', namespace: 'none', taskQueue: 'none', tls: false });
    api = await house.besides(nowhere, { level: 'info', to: { write: (line: string) => void lines.push(line) } });
    token = await tokenOf(division.board[0] as string);
  });
  afterAll(async () => {
    await api.stop();
    await house.stop();
  });

  const tokenOf = (personId: string): Promise<string> =>
    new Sessions(new Uint8Array(32).fill(7)).issue({ org: org.org, personId, acr: 'test' });

  const ask = (path: string, headers: Record<string, string> = {}, base = api.base): Promise<Response> =>
    fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

  it('logs a request as one JSON line with its id, without token, cookie, body or what was searched for', async () => {
    lines.length = 0;
    const id = 'proxy-0001-abcd';
    const response = await ask('/api/v1/search?q=Nguyen%20Van%20Bi%20Mat', { 'x-request-id': id, cookie: 'mandate-session=very-secret' });
    expect(response.headers.get('x-request-id')).toBe(id);
    await fetch(`${api.base}/api/v1/cases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'key-of-this-test' },
      body: JSON.stringify({ procedure: 'secret-text', post: division.post, candidates: [division.candidates[0]] }),
    });
    const entries = lines.map((line) => JSON.parse(line) as { req: { id: string; path: string }; res: { status: number } });
    expect(entries).toMatchObject([
      {
        level: 30,
        process: 'api',
        req: { id, method: 'GET', path: '/api/v1/search' },
        res: { status: 200 },
        responseTime: expect.any(Number),
      },
      { req: { method: 'POST', path: '/api/v1/cases' } },
    ]);
    const text = lines.join('');
    for (const secret of [token, 'very-secret', 'secret-text', 'Bi%20Mat', 'key-of-this-test']) expect(text).not.toContain(secret);
  });

  it('gives a request an id of its own where the caller’s is none, and quotes it in the problem', async () => {
    const response = await ask('/api/v1/cases?limit=1000', { 'x-request-id': 'x'.repeat(500) });
    const id = response.headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const body = (await response.json()) as { params: object };
    expect(body).toMatchObject({ code: 'bad-request', requestId: id, errors: [{ pointer: '/limit', code: 'max' }] });
    expect(body.params).toEqual({});
  });

  it('lets a session ask so often in a minute, and says what is left and when to come again', async () => {
    const few = await house.besides(new EngineGateway(house.client, 'test'), { level: 'silent' }, { requestsPerMinute: 3 });
    const [one, other] = [await tokenOf(org.auditor), await tokenOf(org.administrator)];
    const asks = (token: string): Promise<Response> => ask('/api/v1/me', { authorization: `Bearer ${token}` }, few.base);
    const answers = [await asks(one), await asks(one), await asks(one), await asks(one)];
    expect(answers.map((a) => [a.status, a.headers.get('ratelimit-limit'), a.headers.get('ratelimit-remaining')])).toEqual([
      [200, '3', '2'],
      [200, '3', '1'],
      [200, '3', '0'],
      [429, '3', '0'],
    ]);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers[3]?.json()).toMatchObject({
      type: 'urn:mandate:problem:too-many-requests',
      status: 429,
      code: 'too-many-requests',
    });
    expect((await asks(other)).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await fetch(`${few.base}/health/live`)).status).toBe(200);
    await few.stop();
  });

  it('gives whoever writes a client the description of the API', async () => {
    const response = await fetch(`${house.base}/api/openapi.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as unknown);
  });

  it('is ready with the engine, degraded without it, and not ready on an older schema', async () => {
    const ready = async (base: string): Promise<[number, unknown]> => {
      const response = await fetch(`${base}/health/ready`);
      return [response.status, await response.json()];
    };
    expect(await ready(house.base)).toEqual([200, { status: 'ok', database: 'ok', migrations: 'ok', engine: 'ok' }]);
    expect(await ready(api.base)).toEqual([200, { status: 'degraded', database: 'ok', migrations: 'ok', engine: 'away' }]);
    const owner = await openDatabase(house.urls.migrateUrl, 1);
    await owner.query('set role mandate_owner');
    await owner.query(`update migration set name = 'of-before'`);
    const [status, problem] = await ready(house.base);
    await owner.query('update migration set name = $1', [owner.migrations[0]?.name]);
    await owner.destroy();
    expect([status, problem]).toMatchObject([503, { code: 'unavailable', params: { what: 'migrations' } }]);
    expect((await ready(house.base))[0]).toBe(200);
  });

  it('measures acts by type and refusals by code, for a collector on this machine alone', async () => {
    const metrics = async (): Promise<Map<string, number>> => {
      const lines = (await (await ask('/metrics', {}, house.base)).text()).split('\n');
      return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
    };
    const before = await metrics();
    const { caseId, step } = await toNomination(walk);
    const member = await house.as(org.org, division.board[1] as string);
    await member.act(caseId, { type: 'withdraw', reason: '' });
    await member.act(caseId, { type: 'nominate', step, revision: 2, fields: {} });
    const told = await metrics();
    const more = (series: string): number => (told.get(series) ?? 0) - (before.get(series) ?? 0);
    expect(more('mandate_act_seconds_count{type="nominate",accepted="yes"}')).toBe(1);
    expect(more('mandate_act_seconds_count{type="withdraw",accepted="no"}')).toBe(1);
    expect(more('mandate_problems_total{code="reason-missing"}')).toBe(1);
    expect(told.get('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect((await ask('/metrics', { 'x-forwarded-for': '10.0.0.1' }, house.base)).status).toBe(404);
  });

  it('answers 304 while a case has not changed, whatever the clock says', async () => {
    const [row] = await house.query<{ id: string }>(org.org, 'select id from cases');
    const first = await ask(`/api/v1/cases/${row?.id}`, {}, house.base);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await ask(`/api/v1/cases/${row?.id}`, { 'if-none-match': tag }, house.base);
    expect([again.status, await again.text()]).toEqual([304, '']);
    const board = await house.as(org.org, division.board[0] as string);
    expect(await board.act(String(row?.id), { type: 'withdraw', reason: 'Rút hồ sơ' })).toMatchObject({ status: 201 });
    const changed = await ask(`/api/v1/cases/${row?.id}`, { 'if-none-match': tag }, house.base);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });
});

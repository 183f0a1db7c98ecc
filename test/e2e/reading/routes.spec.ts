import type { SeededDivision, SeededOrganisation } from '#persistence';
import { calendar } from '../support/calendar';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { filledIn, publishedRoutes } from '../support/routes';
import { finding, toVote, vote, type At } from '../support/walk';

/** POSTs after which no row differs: three looks at what would be, and a session in which a rehearsal's director plays somebody. */
const writesNothing = ['/cases/preview', '/admin/moratoria/preview', '/cases/{caseId}/acts/foresight', '/rehearsal/play'];

const posts = publishedRoutes().filter((r) => r.method === 'POST');
const writing = posts.filter((r) => !writesNothing.includes(r.path));
const ofCases = publishedRoutes().filter((r) => r.path.includes('{caseId}'));

/** What holds for every route there is, whoever adds one. */
describe('every route', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let at: At;

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);

  beforeAll(async () => {
    house = await House.open('routes');
    org = await house.seed(true);
    division = org.divisions[0] as SeededDivision;
    at = await toVote({ org, division, as: (person) => house.as(org.org, person) });
  });
  afterAll(() => house.stop());

  /** What a right request to the route carries. */
  const bodyOf = (path: string): object =>
    ({
      '/cases': { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[1]] },
      '/cases/preview': { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[1]] },
      '/cases/{caseId}/acts': { type: 'withdraw', reason: 'Thử', revision: 1 },
      '/cases/{caseId}/acts/foresight': { type: 'withdraw', reason: 'Thử', revision: 1 },
      '/admin/calendars': calendar(2, []),
      '/admin/moratoria': { number: '1', date: '2026-01-01', issuer: 'i', reason: 'r' },
      '/admin/moratoria/{id}/lift': { reason: 'r' },
      '/rehearsal/play': { person: org.authority },
    })[path] ?? {};

  const rows = (): Promise<object[]> =>
    house.query(
      org.org,
      `select (select count(*)::int from cases) as cases, (select count(*)::int from audit_entry) as entries, (select count(*)::int from idempotency) as keys,
         (select count(*)::int from notice where read_at is not null) as read, (select count(*)::int from batch) as batches, (select count(*)::int from vote) as votes`,
    );

  it('that writes by POST says that it needs a key, and no other does', () => {
    expect(posts.length).toBeGreaterThan(writesNothing.length + 8);
    expect(posts.filter((r) => r.headers.includes('idempotency-key')).map((r) => r.path)).toEqual(writing.map((r) => r.path));
  });

  it.each(writing.map((r) => r.path))('POST %s is refused without a key, or with one too short, and changes nothing', async (path) => {
    const before = await rows();
    const administrator = await desk(org.administrator);
    for (const key of [undefined, 'short'])
      expect(await administrator.send('POST', filledIn(path, at.caseId), bodyOf(path), key)).toMatchObject({
        status: 400,
        body: { code: 'idempotency-key-missing' },
      });
    expect(await rows()).toEqual(before);
  });

  it.each(writing.map((r) => r.path))('POST %s refuses a key that was used for something else, and changes nothing', async (path) => {
    await house.query(
      org.org,
      `insert into duty (org, person, duty) values ($1, $2, 'administrator'), ($1, $2, 'rehearse') on conflict do nothing`,
      [org.org, division.board[0]],
    );
    const board = await desk(division.board[0]);
    const key = `for-something-else-${path}`;
    expect((await board.post(`/notices/0190a000-0000-7000-8000-000000000000/read`, {}, key)).status).toBe(204);
    const before = await rows();
    expect(await board.post(filledIn(path, at.caseId), bodyOf(path), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await rows()).toEqual(before);
  });

  it('marks notices once per key: what came since stays unread', async () => {
    const voter = await desk(division.committee[3]);
    expect((await voter.post('/notices/read', {}, 'read-them-all')).status).toBe(204);
    await house.query(org.org, 'update notice set read_at = null where person = $1', [division.committee[3]]);
    expect((await voter.post('/notices/read', {}, 'read-them-all')).status).toBe(204);
    expect((await voter.get('/notices')).body.unread).toBe(1);
    const twins = await Promise.all([1, 2, 3].map(() => voter.post('/notices/read', {}, 'read-them-again')));
    expect(twins.map((t) => t.status)).toEqual([204, 204, 204]);
    expect((await voter.get('/notices')).body.unread).toBe(0);
  });

  it('of a case answers whoever may not read it as if there were none', async () => {
    expect(ofCases.length).toBeGreaterThan(6);
    const other = await house.seed();
    const strangers = [
      await desk(division.candidates[1]),
      ...(await Promise.all([other.administrator, other.auditor, other.authority].map((p) => house.as(other.org, p)))),
    ];
    const nowhere = '0190a000-0000-7000-8000-0000000000aa';
    for (const { method, path } of ofCases)
      for (const stranger of strangers) {
        const ask = (caseId: string) =>
          method === 'GET' ? stranger.get(filledIn(path, caseId)) : stranger.post(filledIn(path, caseId), bodyOf(path));
        const [there, none] = [await ask(at.caseId), await ask(nowhere)];
        expect({ path, status: there.status, code: there.body.code }).toEqual({ path, status: 404, code: 'not-found' });
        const unasked = { requestId: '', instance: '' };
        expect({ ...there.body, ...unasked }).toEqual({ ...none.body, ...unasked });
      }
  });

  it('needs a session, and believes no header that names somebody', async () => {
    const open = ['/health/live', '/health/ready', '/session'];
    const named = {
      'x-actor': org.administrator,
      'x-person': org.administrator,
      'x-user': org.administrator,
      'x-forwarded-user': org.administrator,
      'x-remote-user': org.administrator,
      'x-org': org.org,
      'x-played-by': org.administrator,
    };
    for (const { method, path } of publishedRoutes().filter((r) => !open.includes(r.path))) {
      const answer = await fetch(`${house.base}/api/v1${filledIn(path, at.caseId)}`, { method, headers: named });
      expect({ path, status: answer.status }).toEqual({ path, status: 401 });
    }
    const voter = division.committee[2] as string;
    expect((await (await desk(voter)).with(named).get('/me')).body).toMatchObject({ id: voter, duties: [], playedBy: null });
    expect((await (await desk(voter)).with(named).get('/admin/incidents')).status).toBe(403);
  });

  it.each([
    ['a field nobody knows', { type: 'vote', step: 'STEP', choice: 'yes', weight: 2 }, 400, 'bad-request'],
    ['a field of another type', { type: 'vote', step: 7, choice: 'yes' }, 400, 'bad-request'],
    ['an act nobody knows', { type: 'abdicate', step: 'STEP' }, 400, 'bad-request'],
    ['no object', [1, 2], 400, 'bad-request'],
    ['a body beyond the limit', { type: 'vote', step: 'STEP', choice: 'y'.repeat(300_000) }, 413, 'too-large'],
    ['null for what may be left out', { type: 'vote', step: 'STEP', choice: 'yes', evidence: null }, 400, 'bad-request'],
    ['a day for an instant', { type: 'vote', step: 'STEP', choice: 'yes', occurredAt: '2026-02' }, 400, 'bad-request'],
    ['a character that is no text', { type: 'withdraw', reason: 'a\u0000', revision: 1 }, 400, 'bad-request'],
    ['a key that is no text', { type: 'vote', step: 'STEP', choice: 'yes', 'a\u0000': 1 }, 400, 'bad-request'],
    ['an act out of its order', finding('STEP'), 409, 'wrong-act-for-step'],
    ['a choice that is none', { type: 'vote', step: 'STEP', choice: 'perhaps' }, 422, 'unknown-option'],
  ] as const)('refuses %s with its code, and changes nothing', async (_, body, status, code) => {
    const before = await rows();
    const voter = await desk(division.committee[1]);
    const sent = JSON.parse(JSON.stringify(body).replaceAll('STEP', at.step)) as object;
    expect(await voter.post(`/cases/${at.caseId}/acts`, sent)).toMatchObject({ status, body: { code } });
    expect(await rows()).toEqual(before);
  });

  it.each([
    '/cases?dueBefore=2026-02',
    '/cases?dueFrom=2026-02-01',
    '/cases?startedFrom=2026-W05-1',
    '/cases/summary?startedUntil=2026',
    '/cases.csv?dueBefore=2026-02',
    '/cases.xlsx?dueBefore=2026-02',
    '/tasks?dueBefore=2026-02',
    '/cases?overdue=maybe',
    '/cases?count=1',
    '/cases?q=%00',
    '/cases.csv?q=%00',
    '/search?q=%00',
    '/procedures/%00',
    '/cases?nonsense=1',
  ])('refuses GET %s with its code', async (path) => {
    expect(await (await desk(org.administrator)).get(path)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('takes an instant in any offset for the same', async () => {
    const of = async (from: string): Promise<unknown> =>
      (await (await desk(org.administrator)).get(`/cases?startedFrom=${encodeURIComponent(from)}`)).body.items.length;
    expect(await Promise.all(['2026-01-01T00:00:00Z', '2026-01-01T07:00:00+07:00', '2999-01-01T00:00+07:00'].map(of))).toEqual([1, 1, 0]);
  });

  it('refuses a vote by somebody not on the roll, and changes nothing', async () => {
    const before = await rows();
    expect(await (await desk(org.headOfPersonnel)).act(at.caseId, vote(at.step))).toMatchObject({
      status: 403,
      body: { code: 'not-on-roll' },
    });
    expect(await rows()).toEqual(before);
  });
});

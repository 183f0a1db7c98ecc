import type { SeededDivision, SeededOrganisation } from '#persistence';
import { House } from '../support/house';
import { until } from '../support/until';
import { calendar } from '../support/calendar';

describe('what was refused', () => {
  let house: House;
  let org: SeededOrganisation;

  beforeAll(async () => {
    house = await House.open('refused');
    org = await house.seed(true);
  });
  afterAll(() => house.stop());

  it('is remembered by who was refused what, of every route, once', async () => {
    const division = org.divisions[0] as SeededDivision;
    const vetter = division.vetters[0] as string;
    const desk = await house.as(org.org, vetter);
    const start = { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[0]] };
    const asked: [Promise<{ status: number }>, number][] = [
      [desk.post('/rehearsal/advance', {}), 403],
      [desk.post('/rehearsal/play', { person: org.authority }), 403],
      [desk.post('/rehearsals', {}), 403],
      [desk.post('/admin/calendars', calendar(2, [])), 403],
      [desk.get('/admin/incidents'), 403],
      [desk.post('/cases', start), 403],
      [desk.post('/cases/preview', start), 200],
      [desk.get('/cases?limit=1000'), 400],
    ];
    for (const [answer, status] of asked) expect(await answer).toMatchObject({ status });
    const told = await until(async () => {
      const rows = await house.query<{ code: string; act: string; person: string }>(
        org.org,
        `select code, person, detail ->> 'act' as act from security_log order by 3`,
      );
      return rows.length >= 7 ? rows : undefined;
    });
    expect(told.map((t) => `${t.code} ${t.act}`)).toEqual([
      'not-your-turn GET /admin/incidents',
      'not-your-turn POST /admin/calendars',
      'not-your-turn POST /rehearsal/advance',
      'not-your-turn POST /rehearsal/play',
      'not-your-turn POST /rehearsals',
      'not-your-turn start',
      'not-your-turn start previewed',
    ]);
    expect(new Set(told.map((t) => t.person))).toEqual(new Set([vetter]));
  });
});

import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';
import { cellsOf, dateOf, type SheetCell } from '../support/sheet';
import { toVote } from '../support/walk';
import { code } from '../support/code';

/** The list of cases as a picture and as a file. */
describe('lists of cases', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let board: Desk;

  beforeAll(async () => {
    house = await House.open('lists');
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    await toVote({ org, division, as: (person) => house.as(org.org, person) });
    board = await house.as(org.org, division.board[0] as string);
  });
  afterAll(() => house.stop());

  const workbook = async (query = ''): Promise<SheetCell[][]> =>
    cellsOf(Buffer.from(await board.raw(`/cases.xlsx${query}`, 'base64'), 'base64'));

  it('counts open cases by age and by next deadline, under the filters of the list', async () => {
    const { body } = await board.get('/cases/summary');
    expect(body).toMatchObject({ open: 1, ages: expect.arrayContaining([expect.objectContaining({ key: '5', count: 1 })]) });
    const counted = body.deadlines.filter((b: { count: number }) => b.count > 0);
    expect(counted).toHaveLength(1);
    const { from, until } = counted[0] as { from: string | null; until: string | null };
    const span = new URLSearchParams({ ...(from ? { dueFrom: from } : {}), ...(until ? { dueBefore: until } : {}) });
    expect((await board.get(`/cases?${span}`)).body.items).toHaveLength(1);
    if (from) expect((await board.get(`/cases?dueBefore=${from}`)).body.items).toEqual([]);
    expect((await board.get('/cases/summary?q=nobody')).body).toMatchObject({ open: 0 });
  });

  it('exports what the filter leaves, in words and with local times', async () => {
    const [, row, ...more] = (await board.raw('/cases.csv?lang=en')).trim().split('\n');
    expect(more).toEqual([]);
    expect(row).toMatch(new RegExp(`^${code(1)},Appointment,[^,]+,Running,,`));
    expect(row).toMatch(/,\d{4}-\d\d-\d\d 23:59,\d{4}-\d\d-\d\d \d\d:\d\d,$/);
    expect((await board.raw('/cases.csv?status=ended')).trim().split('\n')).toHaveLength(1);
  });

  it('exports the same cells as a workbook: texts as texts, instants as dates of the local clock', async () => {
    const [head, row = [], ...more] = await workbook('?lang=en');
    expect(head?.slice(0, 5)).toEqual(['Code', 'Kind', 'Procedure', 'State', 'Outcome']);
    expect(more).toEqual([]);
    const [, csv = ''] = (await board.raw('/cases.csv?lang=en')).trim().split('\n');
    const filled = csv.split(',').filter((cell) => cell !== '');
    expect(row.map((cell) => (typeof cell === 'number' ? dateOf(cell) : cell)).filter((cell) => cell !== '')).toEqual(filled);
    expect(row.filter((cell) => typeof cell === 'number')).toHaveLength(2);
    expect(await workbook('?status=ended')).toHaveLength(1);
  });

  it.each(['=HYPERLINK("http://example.org";"x")', '+1+1', '-1', '@SUM(1)'])('exports a name like %s as a text', async (formula) => {
    await house.query(org.org, 'update person set name = $3 where org = $1 and id = $2', [org.org, division.candidates[0], formula]);
    const csv = await board.raw('/cases.csv');
    expect(csv).toContain(`'${formula.replaceAll('"', '""')}`);
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
    expect((await workbook()).flat()).toContain(formula);
  });

  it('sorts people by given name as Vietnamese does, or by what a person has of his own; finds them without marks', async () => {
    const names = ['Zét Văn Bình', 'Zét Thị Ân', 'Zét Văn An', 'Zét Đình Đạt', 'Zét Anh Dũng'];
    for (const [n, name] of names.entries())
      await house.query(org.org, 'update person set name = $3, search = plain_words($3) where org = $1 and id = $2', [
        org.org,
        division.committee[n],
        name,
      ]);
    const found = async (path: string): Promise<string[]> =>
      (await board.get(path)).body.items.flatMap((i: { name?: string; text?: string }) => i.name ?? i.text ?? []);
    const sorted = ['Zét Văn An', 'Zét Thị Ân', 'Zét Văn Bình', 'Zét Anh Dũng', 'Zét Đình Đạt'];
    expect(await found('/people?q=zet')).toEqual(sorted);
    expect(await found('/search?q=ZET')).toEqual(sorted);
    expect(await found('/people?q=dat')).toContain('Zét Đình Đạt');
    const { body: view } = await board.get(`/cases/${(await board.get('/cases')).body.items[0].id}`);
    const roll = view.roll.map((r: { person: string }) => view.people[r.person]);
    expect(roll.filter((name: string) => name.startsWith('Zét'))).toEqual(sorted);

    await house.query(org.org, `update person set ordering = 'Zét' where org = $1 and name = 'Zét Văn An'`, [org.org]);
    expect((await found('/people?q=zet')).at(-1)).toBe('Zét Văn An');
  });

  it('finds a case that one may read behind five hundred newer ones of the same words that one may not', async () => {
    const own = await house.seed();
    const [there] = own.divisions as [SeededDivision];
    const { caseId } = await toVote({ org: own, division: there, as: (person) => house.as(own.org, person) });
    await house.query(
      own.org,
      `insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'code', c.code || '-' || n, 'status', 'ended',
         'started_at', c.started_at + n * interval '1 second'))).* from cases c, generate_series(1, 600) n where c.id = $1`,
      [caseId],
    );
    const found = async (person: string | undefined): Promise<string[]> =>
      (await (await house.as(own.org, person as string)).get(`/search?q=${code(1).toLowerCase()}`)).body.items.map(
        (i: { text: string }) => i.text,
      );
    expect(await found(there.committee[0])).toEqual([code(1)]);
    expect(await found(own.auditor)).toEqual(Array.from({ length: 10 }, (_, n) => `${code(1)}-${600 - n}`));
  });

  it('finds nothing by words that have no letter', async () => {
    for (const q of ['%20', '%CC%81']) expect((await board.get(`/search?q=${q}`)).body).toEqual({ items: [] });
  });
});

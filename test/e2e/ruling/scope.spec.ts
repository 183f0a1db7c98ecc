import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';

/** A procedure is for certain categories of staff; of no other may a post be filled by it. */
describe('the scope of a procedure', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let board: Desk;
  let post: { id: string; staff: string };

  beforeAll(async () => {
    house = await House.open('scope');
    const teacher = { vi: 'Hiệu trưởng', en: 'Principal', staff: 'public-employee' };
    org = await house.seed(false, [], { vacantPosts: [teacher] });
    division = org.divisions[0] as SeededDivision;
    board = await house.as(org.org, division.board[0] as string);
    post = (await board.get('/posts?q=hieu truong')).body.items[0];
  });
  afterAll(() => house.stop());

  const request = (id: string): object => ({ procedure: 'appointment-by-committee', post: id, candidates: [division.candidates[0]] });
  const refusal = { code: 'outside-scope', params: { staff: 'public-employee', scope: ['civil-servant'] } };
  const cases = (): Promise<object[]> => house.query(org.org, 'select id from cases union all select org from case_counter');

  it('is told by its post and shown by the preview', async () => {
    expect(post.staff).toBe('public-employee');
    expect((await board.post('/cases/preview', request(post.id))).body).toMatchObject({ refusals: [refusal] });
    expect((await board.post('/cases/preview', request(division.post))).body).toMatchObject({ refusals: [] });
  });

  it('refuses a start on a post outside it, which uses up no code, and takes one within it', async () => {
    expect(await board.post('/cases', request(post.id))).toMatchObject({ status: 409, body: refusal });
    expect(await cases()).toEqual([]);
    const stranger = await house.as(org.org, division.vetters[0] as string);
    expect(await stranger.post('/cases', request(post.id))).toMatchObject({ body: { code: 'not-your-turn' } });
    expect(await board.post('/cases', request(division.post))).toMatchObject({
      status: 201,
      body: { code: expect.stringMatching(/-0001$/) },
    });
  });
});

import { holdClock, type SeededDivision } from '#persistence';
import { House } from '../support/house';
import { nomination, toNomination } from '../support/walk';

describe('where the server can’t skip time', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.own('ring', { skips: false });
  });
  afterAll(() => house.stop());

  it('rings the cases that are due, and the rows decide all the same', async () => {
    const org = await house.seed(true);
    const division = org.divisions[0] as SeededDivision;
    const director = await house.as(org.org, org.administrator);
    await toNomination({ org, division, as: (person) => house.as(org.org, person) });
    for (const rung of ['remind', 'remind', 'overdue', 'escalate']) {
      const advanced = await director.post('/rehearsal/advance', {});
      expect(advanced).toMatchObject({ status: 200, body: { reached: true, fired: [{ entries: [{ type: `ladder.${rung}` }] }] } });
    }
    const metrics = await (await fetch(`${house.base}/metrics`)).text();
    expect(metrics).toMatch(/mandate_task_failures_total\{task="skipTime"\} [4-9]/);
    expect(metrics).toMatch(/mandate_task_seconds_count\{task="skipTime"\} [4-9]/);
  });

  it('lets acts wait while the clock moves, and only those of that rehearsal', async () => {
    const [moving, other] = [await house.seed(true), await house.seed(true)];
    const walkIn = async (org: typeof moving): Promise<() => Promise<number>> => {
      const division = org.divisions[0] as SeededDivision;
      const { caseId, step } = await toNomination({ org, division, as: (person) => house.as(org.org, person) });
      const member = await house.as(org.org, division.board[0] as string);
      return async () => (await member.act(caseId, nomination(step))).status;
    };
    const [acts, elsewhere] = [await walkIn(moving), await walkIn(other)];
    let moved = false;
    const waiting = await holdClock(house.source, moving.org, async () => {
      const act = acts().then((status) => ({ status, moved }));
      expect(await elsewhere()).toBe(201);
      moved = true;
      return { act };
    });
    expect(await waiting.act).toEqual({ status: 201, moved: true });
  });
});

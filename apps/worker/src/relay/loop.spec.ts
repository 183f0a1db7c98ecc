import { foundOf, Loop, type Found, type Intervals } from './loop';

describe('a loop', () => {
  const intervals: Intervals = { everyMs: 1_000, restMs: 5_000 };
  let loop: Loop;
  let looks: number[];
  let finds: () => Promise<Found>;

  const begin = (every: Intervals = intervals): void => {
    loop = new Loop(
      every,
      () => (looks.push(Date.now()), finds()),
      () => undefined,
    );
    loop.start();
  };
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    looks = [];
    finds = () => Promise.resolve('nothing');
  });
  afterEach(async () => {
    await loop.stop();
    jest.useRealTimers();
  });

  it('looks ever more rarely while it finds nothing', async () => {
    begin();
    await pass(20_000);
    expect(looks).toEqual([0, 2_000, 6_000, 11_000, 16_000]);
  });

  it('keeps its interval where no rest is given, and after each find', async () => {
    begin({ everyMs: 1_000 });
    await pass(2_500);
    expect(looks).toEqual([0, 1_000, 2_000]);
    await loop.stop();
    looks = [];
    finds = () => Promise.resolve('some');
    begin();
    await pass(2_000);
    expect(looks.map((at) => at - (looks[0] ?? 0))).toEqual([0, 1_000, 2_000]);
  });

  it('looks again at once when a look was full', async () => {
    finds = () => Promise.resolve(foundOf(looks.length === 1 ? 50 : 0, 50));
    begin();
    await pass(1_999);
    expect(looks).toEqual([0, 0]);
  });

  it('looks at a hint, also one that comes while it looks', async () => {
    begin();
    await pass(500);
    loop.hint();
    await pass(0);
    expect(looks).toEqual([0, 500]);
    finds = () => (looks.length === 3 && loop.hint(), Promise.resolve('nothing'));
    await pass(2_000);
    expect(looks).toEqual([0, 500, 2_500, 2_500]);
  });

  it('does not look when it is roused, but rests no longer', async () => {
    begin();
    await pass(7_000);
    expect(looks).toEqual([0, 2_000, 6_000]);
    loop.rouse();
    await pass(500);
    loop.rouse(); // many acts do not put the look off
    await pass(500);
    expect(looks).toEqual([0, 2_000, 6_000, 8_000]);
  });

  it('tells an error and goes on at its interval', async () => {
    const said: string[] = [];
    loop = new Loop(
      intervals,
      () => (looks.push(Date.now()), Promise.reject(new Error('no database'))),
      (line) => said.push(line),
    );
    loop.start();
    await pass(2_000);
    expect(looks).toEqual([0, 1_000, 2_000]);
    expect(said).toEqual(['no database', 'no database', 'no database']);
  });

  it('stops while it rests', async () => {
    begin();
    await pass(10_000);
    await loop.stop();
    await pass(60_000);
    expect(looks).toEqual([0, 2_000, 6_000]);
  });
});

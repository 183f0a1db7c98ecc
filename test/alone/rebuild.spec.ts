import type { SeededDivision } from '#persistence';
import { toNomination, toVetting, toVote } from '../e2e/support/walk';
import { Checker } from './support/checker';
import { Installation } from './support/installation';
import { People } from './support/people';

jest.setTimeout(240_000);

describe('an engine that has lost its database', () => {
  let installation: Installation;
  let checker: Checker;

  beforeAll(async () => {
    installation = await Installation.open();
    checker = await Checker.open(installation.urls.migrateUrl);
  });
  afterAll(async () => {
    await checker?.close();
    await installation?.close();
  });

  it('is given every open case back, and none is harmed beside running workflows', async () => {
    const people = new People(installation, (await installation.start('api')).url);
    const org = await installation.seed(3);
    for (const [n, to] of [toNomination, toVetting, toVote].entries())
      await to({ org, division: org.divisions[n] as SeededDivision, as: people.as(org.org) });
    const first = await installation.start('worker');
    await installation.settled(org.org);
    await first.end('SIGTERM');
    await installation.loseEngine();
    await installation.start('worker');
    expect(installation.rebuild()).toContain('told of 3 open cases');
    await installation.settled(org.org);
    expect(installation.rebuild()).toMatch(/told of 3 open cases[^]*looks at terms of office are scheduled/u); // beside running workflows
    await installation.settled(org.org);
    const before = await checker.trails(org.org);
    await installation.advance(org.org, `select max(at) from rung where org = $1 and key = 'remind-50' and state = 'waiting'`);
    await installation.settled(org.org);
    const after = await checker.trails(org.org);
    expect(after.map((trail, n) => trail.slice(before[n]?.length).map((line) => line.split(' ')[0]))).toEqual(
      Array(3).fill(['ladder.remind']),
    );
    expect(await checker.faults(org.org, people.acknowledged)).toEqual([]);
  });
});

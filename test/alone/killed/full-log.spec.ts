import { closeSync, openSync } from 'node:fs';
import type { SeededDivision } from '#persistence';
import { toDecision, toNomination } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';

/** Takes nothing, as a disk that is full. */
const fullDisk = '/dev/full';

describe('processes whose logs are on a full disk', () => {
  let installation: Installation;
  let log: number;

  beforeAll(async () => {
    installation = await Installation.open();
    log = openSync(fullDisk, 'w');
  });
  afterAll(async () => {
    closeSync(log);
    await installation?.close();
  });

  it('go on: people act and time is carried out, only the lines are lost', async () => {
    const org = await installation.seed(2);
    const [first, second] = org.divisions as [SeededDivision, SeededDivision];
    const api = await installation.start('api', undefined, {}, log);
    const worker = await installation.start('worker', undefined, {}, log);
    const people = new People(installation, api.url);
    const as = people.as(org.org);
    await toNomination({ org, division: first, as });
    await toDecision({ org, division: second, as });
    expect((await (await as(org.authority)).post('/cases', { procedure: 'none' })).status).toBe(400);
    await installation.killEngine(); // the worker has much to say
    await installation.advance(org.org, `select max(at) from rung where org = $1 and key = 'remind-50' and state = 'waiting'`);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await installation.startEngine();
    await installation.settled(org.org);
    expect([api.ended, worker.ended]).toEqual([false, false]);
    const checker = await Checker.open(installation.urls.migrateUrl);
    const faults = await checker.faults(org.org, people.acknowledged).finally(() => checker.close());
    expect(faults.filter((fault) => !/^rescued: \S+ rung$/u.test(fault))).toEqual([]);
    for (const each of [api, worker]) await each.end('SIGTERM');
  });
});

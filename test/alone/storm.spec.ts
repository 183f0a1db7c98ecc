import { Checker } from './support/checker';
import { chance } from './support/chance';
import { Installation } from './support/installation';
import { People } from './support/people';
import { Storm } from './support/storm';

const rounds = Number(process.env['MANDATE_FAULT_ROUNDS'] ?? 1);
const rungs = ['remind-50', 'remind-80', 'overdue', 'escalate'];
const firstSeed = Number(process.env['MANDATE_FAULT_SEED'] ?? 1);

jest.setTimeout(240_000 + rounds * 60_000);

/** One short storm in every run; `npm run faults` plays many, each by its seed. */
describe('people act while the database server, the engine and the processes are killed at any moment', () => {
  let installation: Installation;
  let people: People;

  beforeAll(async () => {
    installation = await Installation.open();
    people = new People(installation, '');
  });
  afterAll(async () => {
    await installation.close();
  });

  it.each(Array.from({ length: rounds }, (_, n) => firstSeed + n))('storm %i', async (seed) => {
    const storm = new Storm(installation, people, chance(seed));
    const began = performance.now();
    const { before, acting, standing } = await storm.rage();
    process.stderr.write(`storm ${seed}: ${((performance.now() - began) / 1000).toFixed(0)} s, killed: ${installation.kills.tell()}\n`);
    const checker = await Checker.open(installation.urls.migrateUrl);
    try {
      for (const org of [before, acting, standing]) {
        const faults = await checker.faults(org, people.acknowledged);
        // The clock jumps while engine and worker are down: another ring is what such a case needs, being carried out is not.
        expect(faults.filter((fault) => org !== standing || !/^rescued: \S+ rung$/u.test(fault))).toEqual([]);
      }
      // The cases that act come to the end of the one before the storm. Which rungs of the others were overtaken is chance; no timer is lost.
      const [calm] = await checker.trails(before);
      for (const trail of await checker.trails(acting)) expect(trail).toEqual(calm);
      for (const trail of await checker.trails(standing))
        expect(trail.flatMap((line) => /^ladder\.\S+ nomination 1 time (\S+)/u.exec(line)?.[1] ?? [])).toEqual(rungs);
    } finally {
      await checker.close();
    }
  });
});

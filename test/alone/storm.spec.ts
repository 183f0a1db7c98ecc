import { Checker } from './support/checker';
import { chance } from './support/chance';
import { Installation } from './support/installation';
import { People } from './support/people';
import { Storm } from './support/storm';

const rounds = Number(process.env['MANDATE_FAULT_ROUNDS'] ?? 1);
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
    process.stderr.write(`killed ${installation.kills} times in ${rounds} storms\n`);
    await installation.close();
  });

  it.each(Array.from({ length: rounds }, (_, n) => firstSeed + n))('storm %i', async (seed) => {
    const storm = new Storm(installation, people, chance(seed));
    const orgs = await storm.rage();
    const checker = await Checker.open(installation.urls.migrateUrl);
    for (const org of orgs) {
      expect(await checker.faults(org, people.acknowledged)).toEqual([]);
      expect(new Set((await checker.trails(org)).map((trail) => trail.join('\n'))).size).toBe(1);
    }
    await checker.close();
  });
});

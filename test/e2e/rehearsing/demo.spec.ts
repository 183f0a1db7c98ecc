import { loadShipped } from '#definitions';
import { samplePlan } from '#persistence';
import { demoAdministrator } from '../../../apps/demo/src/administrator';
import { playStory, type Played } from '../../../apps/demo/src/play-stories';
import type { Session } from '../../../apps/demo/src/session';
import { stories } from '../../../apps/demo/src/stories';
import { differences, readExpected } from '../../../apps/demo/src/trail';
import { House } from '../support/house';

describe('the demonstration', () => {
  let house: House;
  let administrator: Session;
  const definitions = loadShipped('procedures').definitions.map((d) => d.definition);

  beforeAll(async () => {
    house = await House.own('demo'); // its administrator is the first organisation's
    await house.seed(false, [], samplePlan);
    administrator = await demoAdministrator(house.base);
  });
  afterAll(() => house.stop());

  it.each(stories.map((story) => [story.key, story] as const))('%s goes as its file says, and its chain verifies', async (_, story) => {
    const told: Played = await playStory(administrator, story, definitions, 'vi');
    if (process.env['MANDATE_SHOW_STORIES']) process.stderr.write(`${told.text}\n${JSON.stringify(told.trail)}\n`);
    expect(told.differences).toEqual([]);
    expect(told).toMatchObject({ ok: true, verdict: { ok: true } });
    expect(told.text).not.toMatch(/undefined|null|NaN|—|[0-9a-f]{8}-[0-9a-f]{4}-/u);
  });

  it('fails when reality differs', () => {
    const expected = readExpected('appointment-late-vetter');
    const [first, second, ...rest] = expected;
    expect(differences(expected, expected)).toEqual([]);
    expect(differences(rest, expected)).not.toEqual([]);
    if (!first || !second) throw new Error('a story has entries');
    expect(differences([first, { ...second, after: '0d 01:00' }, ...rest], expected)).toHaveLength(1);
    expect(differences([first, { ...second, cause: 'time' }, ...rest], expected)).toHaveLength(1);
  });
});

import { Stage, type Language } from '../journeys/support/stage';
import { findings } from '../journeys/support/axe';
import { openShown, pages } from './pages';
import { divisions, playScene, type Cast } from './scene';

jest.setTimeout(30 * 60_000);

/** Every page, in both languages and both colour schemes: axe finds nothing. */
describe('accessibility of every page', () => {
  let stage: Stage;
  let cast: Cast;

  beforeAll(async () => {
    stage = await Stage.open('a11y');
    cast = await playScene(stage, await stage.seed({ rehearsal: true, divisions, departments: 1 }));
  });
  afterAll(() => stage.close());

  const looks = (['vi', 'en'] as Language[]).flatMap((language) => [false, true].map((dark) => ({ language, dark })));
  it.each(looks)('in $language, dark $dark', async (look) => {
    const found: string[] = [];
    for (const shown of pages) {
      const page = await openShown(stage, cast, shown, look);
      found.push(...(await findings(page, shown.name)));
      await stage.leave(page);
    }
    expect(found).toEqual([]);
  });
});

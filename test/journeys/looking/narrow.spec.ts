import { findings, scrollsSideways } from '../support/axe';
import { Stage } from '../support/stage';
import { openShown, pages } from '../../pictures/pages';
import { divisions, playScene, type Cast } from '../../pictures/scene';

/** Each page once, the combinations of language and colour scheme by turns; `npm run a11y` has all of them. */
describe('every page', () => {
  let stage: Stage;
  let cast: Cast;

  beforeAll(async () => {
    stage = await Stage.open('narrow');
    cast = await playScene(stage, await stage.seed({ rehearsal: true, divisions, departments: 1 }));
  });
  afterAll(() => stage.close());

  const turns = pages.map((shown, n) => ({ shown, name: shown.name, language: n % 2 === 0 ? 'vi' : 'en', dark: n % 4 > 1 }) as const);

  // 400 % zoom of a window 1280 wide is a page that becomes 320 wide.
  it.each(turns)('$name: axe finds nothing, and 320 px or 400 % need no scrolling sideways', async ({ shown, name, ...look }) => {
    const page = await openShown(stage, cast, shown, look);
    expect(await findings(page, name)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await stage.leave(page);
  });
});

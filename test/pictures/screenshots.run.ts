import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Stage, type Language } from '../journeys/support/stage';
import { openShown, pages } from './pages';
import { divisions, playScene, type Cast } from './scene';

jest.setTimeout(20 * 60_000);

const folder = '.data/screenshots';
/** Pages of what an empty organisation has not. */
const fullOnly = new Set(['sign-in', 'history-case', 'start-checks', 'search', 'shortcuts']);
const widths = { wide: 1280, narrow: 390 } as const;
const only = process.env['ONLY']?.split(',');
/** WIDTH-LANGUAGE, or with -dark. */
const looks = (process.env['LOOKS'] ?? 'wide-vi,narrow-vi,wide-en,narrow-en').split(',');

/** As tall as what is on it, so that what stays in its place while one scrolls stands where it does. */
async function whole(page: Page, width: number): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (height > 860) await page.setViewportSize({ width, height: Math.min(height, 6_000) });
}

describe('pictures of every page', () => {
  let stage: Stage;
  let full: Cast;
  let empty: Cast;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    stage = await Stage.open('pictures');
    full = await playScene(stage, await stage.seed({ rehearsal: true, divisions, departments: 1 }));
    const org = await stage.seed({ divisions: 1 });
    const [division] = org.divisions;
    empty = {
      ...full,
      cases: { ...full.cases, law: '' },
      org,
      board: division?.board[0] ?? '',
      voter: division?.committee[5] ?? '',
      candidate: division?.candidates[0] ?? '',
    };
  });
  afterAll(() => stage.close());

  it.each(looks)('%s', async (look) => {
    const [width, language, scheme] = look.split('-') as [keyof typeof widths, Language, string?];
    const dark = scheme === 'dark';
    const missing: string[] = [];
    const shoot = async (cast: Cast, kind: 'full' | 'empty', shown: (typeof pages)[number]): Promise<void> => {
      const name = `${shown.name}-${kind}-${look}`;
      let page: Page | undefined;
      try {
        page = await openShown(stage, cast, shown, { language, dark, width: widths[width] });
        await whole(page, widths[width]);
        await page.screenshot({ path: `${folder}/${name}.png` });
      } catch (error) {
        missing.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      } finally {
        await page?.context().close();
      }
    };
    for (const shown of pages.filter((p) => !only || only.includes(p.name))) {
      await shoot(full, 'full', shown);
      if (!shown.name.startsWith('case-') && !fullOnly.has(shown.name)) await shoot(empty, 'empty', shown);
    }
    expect(missing).toEqual([]);
  });
});

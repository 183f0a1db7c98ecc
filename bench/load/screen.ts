import { chromium, type Browser, type Page } from 'playwright-core';
import { sessionCookie } from '../../apps/api/src/http/sessions';

/** A real browser with pages of people who have signed in. Times are taken inside the page, where the reader sits. */
export class Screens {
  private constructor(
    private readonly browser: Browser,
    private readonly base: string,
  ) {}

  static async open(executablePath: string, base: string): Promise<Screens> {
    return new Screens(await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }), base);
  }

  /** A browser of its own with nothing in its cache. */
  async of(token: string): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.base, viewport: { width: 1280, height: 860 } });
    await context.addCookies([{ name: sessionCookie, value: token, url: this.base, httpOnly: true, sameSite: 'Strict' }]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const longestMs = 30_000;

/** In the page: a promise of `value` in the moment in which `holds`, both expressions of the page; fails with the page's text when it never does. */
const once = (holds: string, value: string): string => `new Promise((resolve, reject) => {
  const look = () => { if (${holds}) { watch.disconnect(); resolve(${value}); } };
  const watch = new MutationObserver(look);
  setTimeout(() => reject(new Error(document.body.innerText.slice(0, 2000))), ${longestMs});
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
})`;

/** Milliseconds from the start of the navigation to `path` until `holds`. */
export async function navigated(page: Page, path: string, holds: string): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  return page.evaluate<number>(once(holds, 'performance.now()'));
}

/** Milliseconds from a press on what `pressed` answers until `holds`. `before` is run first and may be used in `holds`. */
export const pressed = (page: Page, button: string, holds: string, before = ''): Promise<number> =>
  page.evaluate<number>(
    `(() => { ${before}; const from = performance.now(); (${button}).click(); return ${once(holds, 'performance.now() - from')}; })()`,
  );

/** The wall clock in the moment in which `holds`; all pages are on this machine. */
export const seenAt = (page: Page, holds: string): Promise<number> => page.evaluate<number>(once(holds, 'Date.now()'));

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROMIUM_PATH, else the first of the usual names on PATH. */
function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const places = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const found = places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('no browser: install chromium, or set CHROMIUM_PATH');
  return found;
}

/** Scripts are not optimised: pages live for a second, and the compilers took more than what they compile gave back. */
const switches = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--js-flags=--no-opt --no-maglev'];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: switches });

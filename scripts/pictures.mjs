// npm run screenshots: a picture of every page. npm run a11y: every page in both languages and both colour schemes.
import { spawnSync } from 'node:child_process';
import { bootstrap, build } from './lib/bootstrap.mjs';
import { findChromium } from './lib/chromium.mjs';

bootstrap();
build();
const chromium = findChromium();
if (!chromium) {
  process.stderr.write('no browser: install chromium, or set CHROMIUM_PATH\n');
  process.exit(1);
}
const jest = [
  '-C',
  'source',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'pictures',
  '--forceExit',
  '--testPathPatterns',
  process.argv[2],
];
const { status } = spawnSync(process.execPath, jest, { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } });
process.exit(status ?? 1);

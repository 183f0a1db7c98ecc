// How fast it is: npm run bench -- [--quick] [--waiting] [--json] [--beside FILE]. Never part of `npm test`; docs/bench.md says how to read it.
import { bootstrap, build, built } from './lib/bootstrap.mjs';
import { findChromium } from './lib/chromium.mjs';

bootstrap();
build();
process.env.CHROMIUM_PATH = findChromium() ?? '';
built('bench/main.js');

import { join } from 'node:path';
import { runBundle } from '#boot';

/** `serve.ts` and all that it loads, bundled by the build. */
runBundle(join(__dirname, '..', 'serve.js'));

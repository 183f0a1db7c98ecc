// Records the histories that every later conductor must replay, one per kind and way of ending, one of a batch, a courier and a look
// at terms of office, from real cases on the real engine.
// Run it when a release changes what a run looks like; keep the old files under a name of their own until no such run is open.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const jest = ['-C', 'source', 'node_modules/jest/bin/jest.js', '--selectProjects', 'parallel', '--forceExit', 'test/e2e/(by-|demo-data)'];
const env = { ...process.env, MANDATE_WRITE_HISTORIES: join('workflows', 'histories') };
process.exit(spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1);

// Writes test/architecture/catalogue.json from a freshly migrated database: the committed picture of policies, grants
// and triggers. Review the difference before committing it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const { status } = spawnSync(
  process.execPath,
  [
    '-C',
    'source',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'house',
    '--testPathPatterns',
    'architecture/catalogue',
    '--silent',
  ],
  { stdio: 'inherit', env: { ...process.env, MANDATE_WRITE_CATALOGUE: '1' } },
);
process.exit(status ?? 1);

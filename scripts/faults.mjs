// The full matrix of faults: every crash point, the Temporal server and the database killed under people who act, with
// as many seeds as asked for: npm run faults -- [rounds] [first seed]. Needs the minutes it takes; `npm test` plays the core.
import { spawnSync } from 'node:child_process';
import { bootstrap, build } from './lib/bootstrap.mjs';

bootstrap();
build();
const [rounds = '10', seed = '1'] = process.argv.slice(2);
const jest = [
  '-C',
  'source',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'alone',
  '--runInBand',
  '--forceExit',
  'alone/(crash|storm|rebuild)',
];
const env = { ...process.env, MANDATE_FAULT_ROUNDS: rounds, MANDATE_FAULT_SEED: seed };
process.exit(spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1);

import { spawnSync } from 'node:child_process';

/** What a contributor runs often: types, procedures, unit tests. Each step is timed; all run even when one fails. */
const steps = [
  ['types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['build', 'npx', ['swc', 'apps', 'libs', 'workflows', 'migrations', '-d', 'dist', '--quiet']],
  ['procedures', 'node', ['dist/libs/definitions/src/cli.js', 'check']],
  ['examples', 'node', ['dist/libs/definitions/src/cli.js', 'test']],
  [
    'unit tests',
    'node',
    [
      '-C',
      'source',
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      'unit',
      '--silent',
      ...(process.argv[2] ? ['--json', `--outputFile=${process.argv[2]}`] : []),
    ],
  ],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell: false });
  if (status !== 0) failed += 1;
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}
process.exit(failed);

// What a contributor runs often, and what `npm test` begins with. All steps run even when one fails.
// With a folder as argument the test steps leave their counts there as JSON.
import { join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { runSteps } from './lib/run-steps.mjs';

bootstrap();
const results = process.argv[2];
const bin = (name, ...args) => [join('node_modules', '.bin', name), ...args];
/** The compiler remembers what it checked of files that are still the same. */
const types = (project) => ({
  name: `types of ${project}`,
  command: bin('tsc', '--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', `dist/.types/${project.replaceAll('/', '-')}.json`),
});
const tests = (name, project) => ({
  name,
  command: [
    process.execPath,
    ...['-C', 'source', 'node_modules/jest/bin/jest.js', '--selectProjects', project, '--silent'],
    ...(results ? ['--json', `--outputFile=${join(results, `${project}.json`)}`] : []),
  ],
});

const started = Date.now();
const failed = await runSteps([
  { name: 'build', command: [process.execPath, 'scripts/build.mjs'] },
  { name: 'typed lint', command: bin('eslint', '.', '--max-warnings', '0') },
  { name: 'format', command: bin('prettier', '--check', '--cache', '--log-level', 'warn', '.') },
  { name: 'lint', command: bin('oxlint', '--quiet') },
  types('tsconfig.json'),
  types('libs/domain'),
  types('workflows'),
  types('apps/console'),
  { name: 'types from the interface', command: [process.execPath, 'scripts/console-types.mjs', '--check'] },
  { name: 'architecture', command: bin('depcruise', 'apps', 'libs', 'workflows', 'migrations', 'test', 'bench') },
  { name: 'picture of the architecture', command: [process.execPath, 'scripts/architecture.mjs', '--check'] },
  { name: 'dead code', command: bin('knip') },
  tests('unit tests', 'unit'),
  tests('rules, schema and rights', 'house'),
  { name: 'workflow bundle', needs: ['build'], command: [process.execPath, 'scripts/bundle.mjs'] },
  { name: 'procedures', needs: ['build'], command: [process.execPath, 'dist/libs/definitions/src/cli.js', 'check'] },
  { name: 'examples of procedures', needs: ['build'], command: [process.execPath, 'dist/libs/definitions/src/cli.js', 'test'] },
  { name: 'API as documented', needs: ['build'], command: [process.execPath, 'scripts/openapi.mjs', '--check'] },
  { name: 'licences', command: [process.execPath, 'scripts/licences.mjs'] },
]);
process.stdout.write(`${failed === 0 ? 'all well' : `${failed} failed`} after ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
process.exit(failed === 0 ? 0 : 1);

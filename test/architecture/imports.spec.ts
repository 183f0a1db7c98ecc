import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { testFolder } from '#testing';

/** Each row is a sin sown into a copy of the tree; the rule that must see it stands beside. */
const sown = [
  ['domain imports a store', 'libs/domain/src/sin.ts', `import '#persistence';`, 'domain-imports-down-only'],
  ['domain imports a package', 'libs/domain/src/sin.ts', `import 'uuid';`, 'domain-packages'],
  ['domain reads a file', 'libs/domain/src/sin.ts', `import 'node:fs';`, 'domain-no-node'],
  ['domain opens a second door to time', 'libs/domain/src/sin.ts', `import 'temporal-polyfill';`, 'one-door-temporal-polyfill'],
  ['domain opens a second door to FEEL', 'libs/domain/src/sin.ts', `import 'feelin';`, 'one-door-feelin'],
  ['contracts reach a store', 'libs/contracts/src/sin.ts', `import '#persistence';`, 'contracts-imports-down-only'],
  ['contracts import a package', 'libs/contracts/src/sin.ts', `import 'uuid';`, 'contracts-packages'],
  ['contracts read a file', 'libs/contracts/src/sin.ts', `import 'node:fs';`, 'contracts-no-node'],
  [
    'contracts run a rule',
    'libs/contracts/src/sin.ts',
    `import { decide } from '#domain'; export const x = decide;`,
    'contracts-takes-types-of-domain',
  ],
  ['audit reaches a store', 'libs/audit/src/sin.ts', `import '#persistence';`, 'audit-imports-down-only'],
  ['audit imports a package', 'libs/audit/src/sin.ts', `import 'uuid';`, 'audit-packages'],
  [
    'audit runs a rule',
    'libs/audit/src/sin.ts',
    `import { decide } from '#domain'; export const x = decide;`,
    'audit-takes-types-of-domain',
  ],
  ['audit reads a file', 'libs/audit/src/sin.ts', `import 'node:fs';`, 'audit-node-crypto-only'],
  ['audit opens a second door to canonical bytes', 'libs/audit/src/sin.ts', `import 'canonicalize';`, 'one-door-canonicalize'],
  ['definitions reach a store', 'libs/definitions/src/sin.ts', `import '#persistence';`, 'definitions-imports-down-only'],
  ['definitions import a package', 'libs/definitions/src/sin.ts', `import 'uuid';`, 'definitions-packages'],
  ['what runs first reaches the settings', 'libs/boot/src/sin.ts', `import '#config';`, 'boot-imports-down-only'],
  ['what runs first imports a package', 'libs/boot/src/sin.ts', `import 'zod';`, 'boot-packages'],
  ['settings reach a store', 'libs/config/src/sin.ts', `import '#persistence';`, 'config-imports-down-only'],
  ['settings import a package', 'libs/config/src/sin.ts', `import 'uuid';`, 'config-packages'],
  ['engine reaches a store', 'libs/engine/src/sin.ts', `import '#persistence';`, 'engine-imports-down-only'],
  ['engine imports a package', 'libs/engine/src/sin.ts', `import 'uuid';`, 'engine-packages'],
  ['persistence reaches the engine', 'libs/persistence/src/sin.ts', `import '#engine';`, 'persistence-imports-down-only'],
  ['persistence imports a package', 'libs/persistence/src/sin.ts', `import 'class-validator';`, 'persistence-packages'],
  ['a migration reaches a store', 'migrations/sin.ts', `import '#persistence';`, 'migrations-imports-down-only'],
  ['a migration imports a package', 'migrations/sin.ts', `import 'uuid';`, 'migrations-packages'],
  [
    'a workflow runs a rule',
    'workflows/src/sin.ts',
    `import { decide } from '#domain'; export const x = decide;`,
    'workflows-takes-types-of-domain',
  ],
  ['a workflow reaches a store', 'workflows/src/sin.ts', `import '#persistence';`, 'workflows-imports-down-only'],
  ['a workflow imports a package', 'workflows/src/sin.ts', `import 'class-validator';`, 'workflows-packages'],
  ['a workflow reads a file', 'workflows/src/sin.ts', `import 'node:fs';`, 'workflows-no-node'],
  ['the API starts workflows', 'apps/api/src/sin.ts', `import '@temporalio/client';`, 'api-never-worker'],
  ['the worker takes from the API', 'apps/worker/src/sin.ts', `import '../../api/src/create-api';`, 'apps-apart'],
  ['the worker loads a workflow', 'apps/worker/src/sin.ts', `import '../../../workflows/src/index';`, 'worker-loads-workflows-by-path'],
  ['the console takes from a lib', 'apps/console/src/sin.ts', `import '../../../libs/domain/src/index';`, 'console-types-only'],
  ['the API uses the test room', 'apps/api/src/sin.ts', `import '#testing';`, 'testing-for-tests'],
  ['the API takes from a test', 'apps/api/src/sin.ts', `import './sin.spec';`, 'tests-are-not-imported'],
  ['the API climbs into a lib', 'apps/api/src/sin.ts', `import '../../../libs/persistence/src/tx';`, 'rooms-by-their-door'],
  ['an import leads nowhere', 'apps/api/src/sin.ts', `import './nowhere';`, 'resolvable'],
  ['the language is checked twice', 'apps/api/src/sin.ts', `import 'ajv';`, 'one-door-ajv'],
  ['the environment is checked twice', 'apps/api/src/sin.ts', `import 'zod';`, 'one-door-zod'],
  ['the worker reads sessions', 'apps/worker/src/sin.ts', `import 'jose';`, 'one-door-jose'],
  ['a second door to the engine', 'libs/persistence/src/sin.ts', `import '@temporalio/client';`, 'one-door-temporal-client'],
  ['the API runs activities', 'apps/api/src/sin.ts', `import '@temporalio/worker';`, 'one-door-temporal-worker'],
  ['the worker writes workflow code', 'apps/worker/src/sin.ts', `import '@temporalio/workflow';`, 'one-door-temporal-workflow'],
  ['definitions map rows', 'libs/definitions/src/sin.ts', `import 'typeorm';`, 'one-door-typeorm'],
  ['the engine connects to the database', 'libs/engine/src/sin.ts', `import 'pg';`, 'one-door-pg'],
  ['a cycle', 'libs/audit/src/sin.ts', `import { y } from './sin-too'; export const x = () => y;`, 'no-cycles'],
] as const;

let copy: string;

beforeAll(() => {
  copy = testFolder('imports');
  for (const part of [
    'apps/api',
    'apps/worker',
    'libs',
    'workflows',
    'migrations',
    'package.json',
    'tsconfig.json',
    '.dependency-cruiser.cjs',
  ])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** All sins are sown at once, each in a file of its own, so that the tree is walked once. */
function violations(): Violation[] {
  const files = sown.map(
    ([, file, code], i) => [file.replace('sin.ts', `sin-${i}.ts`), code.replaceAll('sin-too', `sin-too-${i}`)] as const,
  );
  for (const [file, code] of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${code}\n`);
  }
  const cycle = sown.length - 1;
  writeFileSync(join(copy, 'apps/api/src/sin.spec.ts'), 'export {};\n');
  writeFileSync(join(copy, `libs/audit/src/sin-too-${cycle}.ts`), `import { x } from './sin-${cycle}'; export const y = () => x;\n`);
  const cruiser = join(process.cwd(), 'node_modules/.bin/depcruise');
  const { stdout } = spawnSync(cruiser, ['apps', 'libs', 'workflows', 'migrations', '--output-type', 'json'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the rules of imports', () => {
  let found: Violation[];
  beforeAll(() => {
    found = violations();
  }, 60_000);

  it.each(sown.map(([title, file, , rule], i) => [title, rule, file.replace('sin.ts', `sin-${i}.ts`)]))(
    'see that %s (%s)',
    (_, rule, file) => expect(found.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule),
  );

  it('are sown against one by one', () => {
    const { forbidden } = createRequire(__filename)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect([...new Set(sown.map(([, , , rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('see nothing but what was sown', () => expect(found.filter((v) => !/sin-/.test(v.from))).toEqual([]));

  it('know every room there is', () =>
    expect(readdirSync('libs').sort()).toEqual([
      'audit',
      'boot',
      'config',
      'contracts',
      'definitions',
      'domain',
      'engine',
      'persistence',
      'testing',
    ]));
});

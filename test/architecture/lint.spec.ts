import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { testFolder } from '#testing';

/** Each row is a sin in a file of its own; the rule that must see it stands beside. */
const sown: readonly (readonly [title: string, file: string, code: string, rule: string])[] = [
  ['the domain reads the clock', 'libs/domain/src/sin.ts', 'export const x = Date.now();', 'no-restricted-syntax'],
  ['the domain makes a date of now', 'libs/domain/src/sin.ts', 'export const x = new Date();', 'no-restricted-syntax'],
  [
    'the domain asks Temporal for now',
    'libs/domain/src/sin.ts',
    'declare const Temporal: { Now: object }; export const x = Temporal.Now;',
    'no-restricted-syntax',
  ],
  ['the domain throws dice', 'libs/domain/src/sin.ts', 'export const x = Math.random();', 'no-restricted-syntax'],
  ['the environment is read anywhere', 'apps/api/src/sin.ts', "export const x = process.env['HOME'];", 'no-restricted-syntax'],
  ['a default export', 'libs/domain/src/sin.ts', 'export default 1;', 'no-restricted-syntax'],
  [
    'a promise is forgotten',
    'apps/api/src/sin.ts',
    'export function x(): void { Promise.resolve(1); }',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a promise is taken for a truth',
    'apps/api/src/sin.ts',
    'export const x = (p: Promise<boolean>) => (p ? 1 : 2);',
    '@typescript-eslint/no-misused-promises',
  ],
  [
    'a case of a union is forgotten',
    'libs/domain/src/sin.ts',
    "export function x(k: 'a' | 'b'): void { switch (k) { case 'a': return; } }",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['any', 'libs/domain/src/sin.ts', 'export const x = (y: any) => y;', '@typescript-eslint/no-explicit-any'],
  [
    'an error of types is silenced',
    'libs/domain/src/sin.ts',
    '// @ts-ignore\nexport const x: string = 1;',
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'a type is imported as a value',
    'libs/domain/src/sin.ts',
    "import { Instant } from './calendar/time'; export type X = Instant;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'a file of 251 lines',
    'libs/domain/src/sin.ts',
    `${Array.from({ length: 251 }, (_, n) => `export const x${n} = ${n};`).join('\n')}`,
    'max-lines',
  ],
  ['six arguments', 'libs/domain/src/sin.ts', 'export const x = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => [a, b, c, d, e, f];', 'max-params'],
];

const notes = [
  ['the domain sees the process', 'export const x = process.pid;', "Cannot find name 'process'"],
  ['the domain goes to the net', "export const x = fetch('https://example.org');", "Cannot find name 'fetch'"],
  ['the domain sees a screen', 'export const x = document.title;', "Cannot find name 'document'"],
] as const;

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

let copy: string;
const bin = (name: string): string => join(process.cwd(), 'node_modules/.bin', name);
const fileOf = (file: string, i: number): string => file.replace('sin.ts', `sin-${i}.ts`);

function sow(file: string, code: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${code}\n`);
}

beforeAll(() => {
  copy = testFolder('lint');
  for (const part of ['libs/domain', 'package.json', 'tsconfig.json', 'eslint.config.mjs', 'apps/console/tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  sow('apps/console/src/page.ts', 'export const page = 1;');
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the rules of lint see', () => {
  let found: Report[];
  beforeAll(() => {
    sown.forEach(([, file, code], i) => sow(fileOf(file, i), code));
    sow(
      'libs/domain/src/saint.ts',
      "import type { Instant } from './calendar/time';\n\nexport const later = (at: Instant): Instant => at;",
    );
    const files = ['libs/domain/src/saint.ts', ...sown.map(([, file], i) => fileOf(file, i))];
    const { stdout, stderr } = spawnSync(bin('eslint'), [...files, '--format', 'json'], { cwd: copy, encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    found = JSON.parse(stdout) as Report[];
  }, 120_000);
  afterAll(() => sown.forEach(([, file], i) => rmSync(join(copy, fileOf(file, i)))));

  it.each(sown.map(([title, file, , rule], i) => [title, rule, fileOf(file, i)] as const))('%s (%s)', (_, rule, file) => {
    const report = found.find((r) => r.filePath.endsWith(file));
    expect(report?.messages.map((m) => m.ruleId)).toContain(rule);
  });

  it('nothing where nothing is wrong', () => expect(found.find((r) => r.filePath.endsWith('saint.ts'))?.messages).toEqual([]));
});

describe('the types of the pure room say', () => {
  let said: string;
  beforeAll(() => {
    notes.forEach(([, code], i) => sow(`libs/domain/src/note-${i}.ts`, code));
    said = spawnSync(bin('tsc'), ['--noEmit', '-p', 'libs/domain'], { cwd: copy, encoding: 'utf8' }).stdout;
  }, 120_000);

  it.each(notes.map(([title, , error], i) => [title, error, i] as const))('%s: %s', (_, error, i) =>
    expect(said.split('\n').find((line) => line.startsWith(`libs/domain/src/note-${i}.ts`))).toContain(error),
  );
});

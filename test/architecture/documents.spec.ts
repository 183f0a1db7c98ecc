import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figures } from '#persistence';

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
/** The roadmap alone may speak of what is not there yet. */
const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...(readdirSync('docs', { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file))
    .filter((page) => page !== 'docs/roadmap.md'),
];
const text = (page: string): string => readFileSync(page, 'utf8');
const found = (page: string, pattern: RegExp): string[] => [...text(page).matchAll(pattern)].map((match) => match[1] as string);

/** What a command of package.json runs, when that is a file of the repository. */
const fileOf = (script: string): string | undefined => /^node (?!dist\/)(\S+)/.exec(pkg.scripts[script] ?? '')?.[1];

describe.each(pages)('%s', (page) => {
  it('names commands that exist', () => {
    const named = [...found(page, /npm run ([\w:-]+)/g), ...found(page, /npm (start|test)\b/g)];
    expect(named.filter((script) => !pkg.scripts[script] || !existsSync(fileOf(script) ?? '.'))).toEqual([]);
  });

  it('links to pages that exist', () => {
    const links = found(page, /\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it('names files that exist', () => {
    const paths = found(page, /`((?:apps|libs|workflows|migrations|test|scripts|docs|procedures)\/[\w./-]+)`/g);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names no path of a machine and no workplace', () => expect(text(page)).not.toMatch(/\/(work|root|tmp|home)\/|\.\.\/shared/));
});

it('package.json says what this is and under which licence', () => {
  expect(pkg).toMatchObject({ name: 'mandate', license: 'Apache-2.0', engines: { node: expect.stringContaining('20.19') } });
  for (const file of ['LICENSE', 'NOTICE', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md']) expect(existsSync(file)).toBe(true);
});

it('the page on production names every figure of the database and both latencies', () => {
  const named = found('docs/production.md', /^\| `(mandate_\w+)/gm);
  const others = ['mandate_act_seconds', 'mandate_problems_total', 'mandate_task_seconds', 'mandate_task_failures_total'];
  expect(named).toEqual([...figures.map((figure) => figure.name), ...others]);
});

it('every command of package.json runs a file that is there', () =>
  expect(Object.keys(pkg.scripts).filter((script) => !existsSync(fileOf(script) ?? '.'))).toEqual([]));

it('versions are exact', () => {
  const all = Object.entries({
    ...(pkg['dependencies'] as object),
    ...(pkg['devDependencies'] as object),
    ...(pkg['optionalDependencies'] as object),
  });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string))).toEqual([]);
});

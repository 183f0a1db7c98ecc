import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { testFolder } from '#testing';

/** As our own, of one package alone: npm works for seconds before it misses seven hundred. */
function oneDependency(): Record<'package.json' | 'package-lock.json', object> {
  const name = 'yaml';
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const own = { name: 'one', version: '1.0.0', dependencies: { [name]: lock.packages['']?.dependencies?.[name] } };
  const packages = { '': own, [`node_modules/${name}`]: lock.packages[`node_modules/${name}`] };
  return { 'package.json': own, 'package-lock.json': { ...lock, name: own.name, version: own.version, packages } };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

/** A checkout with nothing installed and nothing built. */
describe('the first minute of `npm start`', () => {
  const dir = testFolder('bootstrap');
  const inside = (...names: string[]): string => join(dir, ...names);

  beforeEach(() => {
    for (const name of ['scripts', '.npmrc', '.swcrc']) cpSync(name, inside(name), { recursive: true });
    for (const [name, content] of Object.entries(oneDependency())) writeFileSync(inside(name), JSON.stringify(content));
    for (const room of ['apps', 'libs', 'workflows', 'migrations', 'bench']) mkdirSync(inside(room), { recursive: true });
  });
  afterEach(() => rmSync(inside('node_modules'), { recursive: true, force: true }));
  afterAll(() => rmSync(dir, { recursive: true }));

  const start = async (): Promise<{ code: number; text: string }> => {
    const unreached = { npm_config_registry: 'http://127.0.0.1:1', npm_config_fetch_retries: '0', npm_config_cache: inside('cache') };
    const child = spawn(process.execPath, [inside('scripts', 'start.mjs')], { cwd: dir, env: { ...process.env, ...unreached } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, text };
  };

  it('names a registry that is not reached; a second command waits for the first to have tried', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    for (const { code, text } of [one, other]) {
      expect(code).toBe(1);
      expect(text).toContain('npm ci failed');
      expect(text).toContain('run this command again with a network');
    }
    expect([one, other].filter(({ text }) => /another command \(process \d+\) installs already/u.test(text))).toHaveLength(1);
  });

  it.each([
    ['that a full disk left empty', ''],
    ['of a command that is no more', '999999999'],
  ])('takes over a mark %s', async (_, content) => {
    writeFileSync(inside('.installing'), content);
    const past = new Date(Date.now() - 60_000);
    utimesSync(inside('.installing'), past, past);
    expect(await start()).toMatchObject({ code: 1, text: expect.stringContaining('npm ci failed') });
  });

  it('names the file that can not be built', async () => {
    symlinkSync(resolve('node_modules'), inside('node_modules'));
    writeFileSync(inside('libs', 'broken.ts'), 'export const = 1;');
    const { code, text } = await start();
    expect(code).toBe(1);
    expect(text).toContain('broken.ts');
    expect(text).toContain('building failed: put right what the lines above name, then run this command again');
  });
});

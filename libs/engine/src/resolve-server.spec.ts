import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, resolveServer, serverVersion } from './resolve-server';

/** Nothing of this machine but the folder of the test: its cache, and programs on its PATH. */
describe('a Temporal server is found', () => {
  let env: Record<string, string>;
  let folder: string;
  let bin: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mandate-resolve-'));
    bin = join(folder, 'bin');
    mkdirSync(bin);
    env = { XDG_CACHE_HOME: join(folder, 'cache'), PATH: bin };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const program = (name: string, script: string, where = bin): void => {
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(where, name), 0o755);
  };
  const says = (name: string, version: string): void => program(name, `echo "${name} version ${version}"`);
  const resolve = (told: string[] = []): ReturnType<typeof resolveServer> => resolveServer((line) => told.push(line), env);

  it('in the cache, whatever is on PATH', async () => {
    for (const name of ['server', 'sql']) program(name, 'exit 1', cacheFolder(env));
    says('temporal-server', serverVersion);
    says('temporal-sql-tool', serverVersion);
    expect(await resolve()).toMatchObject({ server: join(cacheFolder(env), 'server'), sql: join(cacheFolder(env), 'sql') });
  });

  it('on PATH, both of the pinned version', async () => {
    says('temporal-server', serverVersion);
    says('temporal-sql-tool', serverVersion);
    expect(await resolve()).toEqual({ server: 'temporal-server', sql: 'temporal-sql-tool', version: serverVersion });
  });

  it.each([
    ['1.31.0', serverVersion],
    [serverVersion, '1.31.0'],
  ])('not on PATH as server %s with tool %s; without Go a paragraph says what helps', async (server, tool) => {
    says('temporal-server', server);
    says('temporal-sql-tool', tool);
    program('go', 'echo "go version go1.20.14 linux/amd64"');
    await expect(resolve()).rejects.toThrow(
      /1\.21 or newer.*temporal-server and temporal-sql-tool of that version on PATH.*TEMPORAL_ADDRESS/u,
    );
  });

  it('built from its Go modules, once, without cgo; a build that fails says why and leaves no half of it', async () => {
    const calls = join(folder, 'calls');
    program(
      'go',
      `case "$1" in version) echo "go version go1.26.8 linux/amd64"; exit 0;; esac
       for module; do :; done
       echo "$CGO_ENABLED $module" >> ${calls}
       [ -e ${folder}/broken ] && { echo "no such module" >&2; exit 1; }
       name=\${module##*/}; echo built > "$GOBIN/\${name%%@*}"`,
    );
    writeFileSync(join(folder, 'broken'), '');
    await expect(resolve()).rejects.toThrow(/go install go\.temporal\.io\/server\/cmd\/server@v1\.32\.0 failed:\nno such module/u);
    expect(existsSync(join(cacheFolder(env), 'server'))).toBe(false);
    rmSync(join(folder, 'broken'));
    const told: string[] = [];
    const found = await resolve(told);
    expect(found).toMatchObject({ server: join(cacheFolder(env), 'server'), version: serverVersion });
    expect(readFileSync(found.sql, 'utf8')).toBe('built\n');
    expect(told[0]).toContain('once on this machine');
    await resolve();
    expect(readFileSync(calls, 'utf8').trim().split('\n')).toEqual([
      '0 go.temporal.io/server/cmd/server@v1.32.0',
      '0 go.temporal.io/server/cmd/server@v1.32.0',
      '0 go.temporal.io/server/cmd/tools/sql@v1.32.0',
    ]);
  });
});

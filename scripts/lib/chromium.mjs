import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The browser of the journeys: CHROMIUM_PATH, else one on PATH, else installed by the system's package manager when we are
 * root. Undefined when there is none; then whoever asked says what it leaves out.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there`);
  }
  return onPath() ?? (install() ? onPath() : undefined);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('installing chromium for the journeys (apt-get)\n');
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  // The same browser without its windows does a third less. Where there is no package of it, the whole one.
  const attempt = () =>
    ['chromium-headless-shell', 'chromium'].some((name) => apt('install', '-y', '--no-install-recommends', name).status === 0);
  return attempt() || (apt('update').status === 0 && attempt());
}

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { commandOf, endProcess, readRunning, runningFile, type Running } from '#config';

/** All that an installation keeps in its folder. */
export const dataDir = resolve('.data');
export const logDir = join(dataDir, 'log');
const lockFile = join(dataDir, 'launcher.pid');

/** One launcher per folder. Says where the other one is reached; a lock that a killed launcher left behind is taken over. */
export function claimFolder(): void {
  mkdirSync(dataDir, { recursive: true });
  for (;;) {
    try {
      const file = openSync(lockFile, 'wx', 0o600);
      writeFileSync(file, String(process.pid));
      return closeSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = launcherPid();
    if (pid !== undefined) throw new Error(`Mandate runs in this folder already (process ${pid}): ${whereItIs()}`);
    rmSync(lockFile, { force: true });
  }
}

/** The process that runs this folder, if there is one. */
export function launcherPid(): number | undefined {
  if (!existsSync(lockFile)) return undefined;
  const pid = Number(readFileSync(lockFile, 'utf8'));
  return pid !== process.pid && /(start|doctor|reset)\.mjs|apps\/start/.test(commandOf(pid)) ? pid : undefined;
}

function whereItIs(): string {
  const running = readRunning();
  return running ? `open ${running.api.url}` : 'it is still starting';
}

/** Services of a launcher that was killed end by themselves; whoever starts right after it waits for them. */
export async function endLeftovers(): Promise<void> {
  if (!existsSync(runningFile)) return;
  const { api, worker } = JSON.parse(readFileSync(runningFile, 'utf8')) as Running;
  for (const { pid } of [api, worker]) if (/dist\/apps\/(api|worker)/.test(commandOf(pid))) await endProcess(pid, 'SIGTERM', 10_000);
  rmSync(runningFile, { force: true });
}

/** Replaced in one step: whoever reads it while a service is started again finds the old or the new, never nothing and never half. */
export function publish(running: Running): void {
  const draft = `${runningFile}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, runningFile);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

export function leaveFolder(): void {
  rmSync(runningFile, { force: true });
  rmSync(lockFile, { force: true });
}

const tailBytes = 16_384;

/** The end of a log, however long it has grown. */
export function lastLines(file: string): string {
  if (!existsSync(file)) return '';
  const log = openSync(file, 'r');
  const tail = Buffer.alloc(tailBytes);
  const read = readSync(log, tail, 0, tailBytes, Math.max(0, fstatSync(log).size - tailBytes));
  closeSync(log);
  return tail.toString('utf8', 0, read).trimEnd().split('\n').slice(-20).join('\n');
}

const secretBytes = 32;

/** A secret made once and kept, readable by its user only; one that a full disk cut short is made anew. */
export function secretFile(name: string): string {
  const file = join(dataDir, name);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < secretBytes) writeFileSync(file, randomBytes(secretBytes), { mode: 0o600 });
  return file;
}

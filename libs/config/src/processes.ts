import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The command line of a process, empty when there is none: a number in a file may belong to somebody else by now. */
export function commandOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

/** Is it there? One that has ended with all its threads, its ports and files closed, and only waits to be collected counts as gone. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    if (existsSync('/proc/self/stat')) {
      return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) || readdirSync(`/proc/${pid}/task`).length > 1;
    }
    return commandOf(pid) !== '';
  } catch {
    return false;
  }
}

/** Asks a process to end and waits; after `patienceMs` it is ended hard. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs: number, hard: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  send(pid, signal);
  for (let waited = 0; isAlive(pid); waited += 25) {
    if (waited === patienceMs) send(pid, hard);
    if (waited > patienceMs + 5_000) throw new Error(`process ${pid} does not end`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

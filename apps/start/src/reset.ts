import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { commandOf, endProcess } from '#config';
import { claimFolder, dataDir, launcherPid } from './folder';

/** Deletes the data of this folder, after asking. Refuses while it runs; what a killed launcher left running is ended first. */
async function main(): Promise<void> {
  const pid = launcherPid();
  if (pid !== undefined) throw new Error(`Mandate runs in this folder (process ${pid}): stop it first with Ctrl-C or kill ${pid}`);
  if (!existsSync(dataDir)) return say('there is nothing to delete');
  if (!process.argv.includes('--yes') && !(await agreed())) return say('nothing was deleted');
  claimFolder(); // a start between question and answer keeps what it has begun
  const pg = join(dataDir, 'pg');
  await endOrphan(
    join(dataDir, 'engine', 'server.json'),
    'SIGTERM',
    '--allow-no-auth',
    (text) => Number(/"pid": *(\d+)/u.exec(text)?.[1]), // of a file that was written half, too
  );
  await endOrphan(join(pg, 'cluster', 'postmaster.pid'), 'SIGINT', join(realpathSync(pg), 'cluster'), (text) =>
    Number(text.split('\n')[0]),
  );
  if (existsSync(pg)) rmSync(realpathSync(pg), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  say('deleted; npm start begins anew');
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('npm run reset asks before it deletes: run it in a terminal, or npm run reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all data below ${dataDir}, evidence included? Type yes: `);
  terminal.close();
  return answer.trim() === 'yes';
}

async function endOrphan(file: string, signal: NodeJS.Signals, marker: string, pidIn: (text: string) => number): Promise<void> {
  if (!existsSync(file)) return;
  const pid = pidIn(readFileSync(file, 'utf8'));
  if (commandOf(pid).includes(marker)) await endProcess(pid, signal, 10_000);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { existsSync, readFileSync } from 'node:fs';
import { isAlive } from './processes';

/** Written by `npm start` when all is ready, removed when it stops; readable by its user only, since it holds the passwords. */
export const runningFile = '.data/running.json';

/** Where the parts of a running installation are reached. */
export interface Running {
  readonly pid: number;
  readonly startedAt: string;
  readonly api: { readonly url: string; readonly pid: number };
  readonly worker: { readonly url: string; readonly pid: number };
  readonly database: { readonly appUrl: string; readonly relayUrl: string; readonly auditUrl: string; readonly migrateUrl: string };
  readonly temporal: { readonly address: string; readonly namespace: string; readonly taskQueue: string; readonly pid?: number };
  readonly sessionKeyFile: string;
}

/** What runs in this folder, or undefined. A file that a killed launcher left behind counts as nothing. */
export function readRunning(file: string = runningFile): Running | undefined {
  if (!existsSync(file)) return undefined;
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running;
  return isAlive(running.pid) ? running : undefined;
}

/** The same for a script that can't work without: what runs here, or one sentence. */
export function facts(file: string = runningFile): Running {
  const running = readRunning(file);
  if (!running) throw new Error('nothing runs in this folder: run npm start in another terminal first');
  return running;
}

import { spawn } from 'node:child_process';
import { readRunning } from '#config';

const startTimeoutMs = 15 * 60_000; // the first start may build the engine

export interface Reached {
  readonly api: string;
  stop(): Promise<void>;
}

/** What runs in this folder; else it is started for the demonstration and stopped after it. */
export async function reachInstallation(say: (line: string) => void): Promise<Reached> {
  const running = readRunning();
  if (running) return { api: running.api.url, stop: async () => undefined };
  say('nothing runs in this folder: starting it for the demonstration');
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-demo-data'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const tail: string[] = [];
  const keep = (chunk: Buffer): void => void tail.push(...chunk.toString().split('\n').filter(Boolean));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
  };
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until && child.exitCode === null) {
    const started = readRunning();
    if (started) return { api: started.api.url, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`it did not start:\n${tail.slice(-15).join('\n')}`);
}

import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { resolve } from 'node:path';
import { isAlive } from '#config';

/** Brings `dist` up to date, as `npm start` does. */
export const build = (): void =>
  void execFileSync(process.execPath, ['-e', `import('./scripts/lib/bootstrap.mjs').then((b) => b.build())`]);

/** A process of the product's that outlives the test would hold its ports and its folder. */
export const endWithUs = ['--require', resolve('dist/apps/start/src/end-with-launcher.js')];

/** One of the product's own processes, as somebody would start it, and what it said. */
export class Launched {
  text = '';
  private readonly child: ChildProcess;

  constructor(main: string, env: Readonly<Record<string, string>> = {}, cwd: string = process.cwd(), args: readonly string[] = []) {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];
    this.child = spawn(process.execPath, [...endWithUs, main, ...args], { cwd, env: { ...process.env, ...env }, stdio });
    const keep = (chunk: Buffer): void => void (this.text += chunk.toString());
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  get code(): number | null {
    return this.child.exitCode;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async says(what: RegExp): Promise<void> {
    await until(
      () => what.test(this.text) || this.gone,
      () => `it did not say ${String(what)}:\n${this.text}`,
    );
    if (!what.test(this.text)) throw new Error(`it ended without saying ${String(what)}:\n${this.text}`);
  }

  async ended(): Promise<number | null> {
    await until(
      () => this.gone,
      () => `it did not end:\n${this.text}`,
    );
    return this.code;
  }

  async end(): Promise<void> {
    if (this.gone) return;
    this.signal('SIGTERM');
    await this.ended();
  }

  get gone(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

const patienceMs = 60_000;

export async function until(holds: () => boolean | Promise<boolean>, otherwise: () => string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(otherwise());
}

export const gone = (...pids: number[]): Promise<void> =>
  until(
    () => !pids.some(isAlive),
    () => `still there: ${pids.filter(isAlive).join(', ')}`,
  );

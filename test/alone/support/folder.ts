import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive, readRunning, type Running } from '#config';

/** A folder that looks like a built checkout, with data of its own: the launcher runs in it as somebody would type it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'mandate-alone-'));
  private readonly launchers: Launcher[] = [];

  constructor() {
    chmodSync(this.path, 0o711); // the database server runs as another user than root
    for (const name of ['dist', 'procedures', 'package.json']) cpSync(name, join(this.path, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.path, 'node_modules'));
  }

  start(env: Readonly<Record<string, string>> = {}): Launcher {
    const launcher = new Launcher(
      spawn(process.execPath, ['dist/apps/start/src/main.js'], { cwd: this.path, env: { ...process.env, ...env } }),
    );
    this.launchers.push(launcher);
    return launcher;
  }

  /** Runs a command of the launcher's family to its end. */
  run(name: 'doctor' | 'reset' | 'migrate', ...args: string[]): { code: number | null; text: string } {
    const done = spawnSync(process.execPath, [`dist/apps/start/src/${name}.js`, ...args], { cwd: this.path, encoding: 'utf8' });
    return { code: done.status, text: done.stdout + done.stderr };
  }

  file(...names: string[]): string {
    return join(this.path, '.data', ...names);
  }

  get running(): Running {
    const running = readRunning(this.file('running.json'));
    if (!running) throw new Error('nothing runs');
    return running;
  }

  /** The processes behind the parts: database, engine, worker, API. */
  pids(): { database: number; engine: number; worker: number; api: number } {
    const { api, worker, temporal } = this.running;
    const database = Number(readFileSync(this.file('pg', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return { database, engine: temporal.pid ?? 0, worker: worker.pid, api: api.pid };
  }

  async remove(): Promise<void> {
    for (const launcher of this.launchers) await launcher.end();
    this.run('reset', '--yes');
    rmSync(this.path, { recursive: true, force: true });
  }
}

export class Launcher {
  text = '';

  constructor(private readonly child: ChildProcess) {
    const keep = (chunk: Buffer): void => void (this.text += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
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
      () => `the launcher did not say ${String(what)}:\n${this.text}`,
    );
    if (!what.test(this.text)) throw new Error(`the launcher ended without saying ${String(what)}:\n${this.text}`);
  }

  async ended(): Promise<number | null> {
    await until(
      () => this.gone,
      () => `the launcher did not end:\n${this.text}`,
    );
    return this.code;
  }

  async end(): Promise<void> {
    if (this.gone) return;
    this.signal('SIGTERM');
    await this.ended();
  }

  private get gone(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

export async function until(holds: () => boolean | Promise<boolean>, otherwise: () => string): Promise<void> {
  for (let n = 0; n < 1200; n += 1) {
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

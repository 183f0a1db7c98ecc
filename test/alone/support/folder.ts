import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRunning, type Running } from '#config';
import { testFolder } from '#testing';
import { Launched } from './launched';

/** A folder that looks like a built checkout, with data of its own: the launcher runs in it as somebody would type it. */
export class Folder {
  readonly path = testFolder('alone');
  private readonly launchers: Launched[] = [];

  /** `env`: what its user has set, for every command. */
  constructor(private readonly env: Readonly<Record<string, string>> = {}) {
    for (const name of ['dist', 'procedures', 'package.json']) cpSync(name, join(this.path, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.path, 'node_modules'));
  }

  start(env: Readonly<Record<string, string>> = {}): Launched {
    const launcher = new Launched('dist/apps/start/src/main.js', { ...this.env, ...env }, this.path, ['--no-demo-data']);
    this.launchers.push(launcher);
    return launcher;
  }

  /** Runs a command of the launcher's family to its end. */
  run(name: 'doctor' | 'reset' | 'migrate', ...args: string[]): { code: number | null; text: string } {
    const done = spawnSync(process.execPath, [`dist/apps/start/src/${name}.js`, ...args], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, ...this.env },
    });
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

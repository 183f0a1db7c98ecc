import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { until } from '../../e2e/support/until';
import { endWithUs } from './launched';

/** Seconds: the worker runs at low priority, so on a busy machine it comes late. */
const patience = 60;

/** One of the product's own processes, built as in production. A signal reaches nothing but it. */
export class Process {
  private readonly lines: string[] = [];

  private constructor(
    readonly name: 'api' | 'worker',
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    const collect = (chunk: Buffer): void => void this.lines.push(...chunk.toString().split('\n').filter(Boolean));
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
  }

  /** `log`: a file that takes what it says, instead of us. */
  static start(name: 'api' | 'worker', env: Readonly<Record<string, string>>, log: number | 'pipe' = 'pipe'): Process {
    const main = join('dist', 'apps', name, 'src', 'main.js');
    const child = spawn(process.execPath, [...endWithUs, main], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', log, log, 'ipc'],
    });
    return new Process(name, child, `http://127.0.0.1:${env[name === 'api' ? 'HTTP_PORT' : 'WORKER_HTTP_PORT']}`);
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get killed(): boolean {
    return this.child.signalCode === 'SIGKILL';
  }

  /** Its last lines, for whoever must understand a failure. */
  get said(): string {
    return this.lines.slice(-20).join('\n');
  }

  async ready(): Promise<this> {
    await until(async () => {
      if (this.ended) throw new Error(`it ended before it was ready:\n${this.lines.slice(-20).join('\n')}`);
      return (await fetch(`${this.url}/health/ready`).catch(() => undefined))?.ok;
    }, patience).catch((error: Error) => {
      throw new Error(`${error.message}\nit said:\n${this.lines.slice(-20).join('\n')}`);
    });
    return this;
  }

  /** Resolves when it has killed itself at the point it was armed for. */
  async died(point: string): Promise<void> {
    await until(() => Promise.resolve(this.ended), patience).catch(() => {
      throw new Error(`nobody came to ${point}:\n${this.lines.slice(-20).join('\n')}`);
    });
    if (!this.killed) throw new Error(`ended otherwise than at ${point}:\n${this.lines.slice(-20).join('\n')}`);
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.ended) return;
    this.child.kill(signal);
    await until(() => Promise.resolve(this.ended), patience).catch(() => {
      throw new Error(`it did not end at ${signal}:\n${this.said}`);
    });
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { endProcess } from '#config';

/** A process of the bench's own making, with a line to it: it ends by itself when the bench is gone. */
export class Process {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {}

  /** `preload`: modules that run before its own code. */
  static start(
    name: string,
    main: string,
    plan: { env: Readonly<Record<string, string>>; logFile: string; preload?: readonly string[] },
  ): Process {
    const log = openSync(plan.logFile, 'w', 0o600);
    const child = fork(main, {
      env: { PATH: process.env['PATH'] ?? '', PGAPPNAME: name, ...plan.env },
      execArgv: (plan.preload ?? []).flatMap((module) => ['--require', module]),
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // each leads a session, as under `npm start`: by sessions the processor is shared out
    });
    closeSync(log);
    return new Process(name, child, plan.logFile);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Stands still until it goes on: what it had left to do takes nothing from others. */
  halt(): void {
    this.child.kill('SIGSTOP');
  }

  goOn(): void {
    this.child.kill('SIGCONT');
  }

  /** Sends a question and waits for the one answer to it. A process that ends instead is an error with its last words. */
  ask<T>(question: object | string): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error(`the ${this.name} ended:\n${this.lastWords}`));
      this.child.once('exit', ended);
      this.child.once('message', (answer: T | { failed: string }) => {
        this.child.off('exit', ended);
        if (typeof answer === 'object' && answer !== null && 'failed' in answer) reject(new Error(`${this.name}: ${answer.failed}`));
        else resolve(answer as T);
      });
      this.child.send(question);
    });
  }

  /** Until it answers 200 at `url`. */
  async ready(url: string): Promise<void> {
    for (let waited = 0; waited < 60_000; waited += 50) {
      if (this.child.exitCode !== null) break;
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the ${this.name} did not start:\n${this.lastWords}`);
  }

  get lastWords(): string {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  }

  stop(): Promise<void> {
    const ended = this.child.exitCode !== null || this.child.signalCode !== null;
    return ended ? Promise.resolve() : endProcess(this.pid, 'SIGTERM', 15_000);
  }
}

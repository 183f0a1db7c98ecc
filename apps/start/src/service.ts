import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '#config';
import { lastLines, logDir } from './folder';

export interface ServicePlan {
  readonly name: 'api' | 'worker';
  readonly env: Readonly<Record<string, string>>;
  /** Its health, below which it answers 200 when it is ready. */
  readonly url: string;
}

const readyMs = 60_000;

/** Without the files of secrets that the plan gives itself: both at once are a mistake. */
const inherited = (own: ServicePlan['env']): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.endsWith('_FILE') || !(name.slice(0, -'_FILE'.length) in own)));

/** One of our own processes: started, waited for, asked to end. It ends by itself when the launcher is killed. */
export class Service {
  private constructor(
    readonly plan: ServicePlan,
    private readonly child: ChildProcess,
    readonly logFile: string,
  ) {}

  /** Started, not yet ready. */
  static launch(plan: ServicePlan): Service {
    mkdirSync(logDir, { recursive: true });
    const logFile = join(logDir, `${plan.name}.log`);
    const log = openSync(logFile, 'w', 0o600); // a file, not a pipe: what it says last outlives a launcher that is killed
    const child = fork(join('dist', 'apps', plan.name, 'src', 'main.js'), {
      env: { ...inherited(plan.env), ...plan.env },
      execArgv: ['--require', join(__dirname, 'end-with-launcher.js')],
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // Ctrl-C in the terminal reaches the launcher only, which stops all in order
    });
    closeSync(log);
    return new Service(plan, child, logFile);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it said last, for whoever must mend it. */
  lastWords(): string {
    return lastLines(this.logFile);
  }

  stop(): Promise<void> {
    return this.ended ? Promise.resolve() : endProcess(this.pid, 'SIGTERM', 15_000);
  }

  async ready(): Promise<void> {
    const began = Date.now();
    while (!this.ended) {
      const answer = await fetch(`${this.plan.url}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      if (Date.now() - began > readyMs) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.stop();
    throw new Error(
      `the ${this.plan.name} did not start:\n${this.lastWords()}\nput right what it says (npm run doctor examines the parts), then npm start; its log is ${this.logFile}`,
    );
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess, setNiceness } from '#config';
import { say } from './phases';

/** Fills the demo organisation in the background, after whoever clicks: a process of its own that ends with the launcher. */
export class DemoData {
  private constructor(private readonly child: ChildProcess) {}

  static begin(): DemoData {
    const child = fork(join('dist', 'apps', 'demo', 'src', 'data', 'main.js'), {
      execArgv: ['--require', join(__dirname, 'end-with-launcher.js')],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true, // Ctrl-C in the terminal reaches the launcher only, which stops all in order
    });
    if (child.pid !== undefined) setNiceness(constants.priority.PRIORITY_BELOW_NORMAL, child.pid);
    if (child.stdout) createInterface(child.stdout).on('line', (line) => say(`  demo data  ${line}`));
    return new DemoData(child);
  }

  async stop(): Promise<void> {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) await endProcess(pid, 'SIGTERM', 2000);
  }
}

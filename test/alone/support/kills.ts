import { appendFileSync } from 'node:fs';
import type { CrashPoint } from '#config';

export type Victim = 'api' | 'worker' | 'engine' | 'postmaster';

/** What was killed how often, at any moment or at a named point. `npm run faults` adds up what the files tell. */
export class Kills {
  private readonly times = new Map<string, number>();

  count(victim: Victim, point?: CrashPoint): void {
    const what = point ? `${victim} ${point}` : victim;
    this.times.set(what, (this.times.get(what) ?? 0) + 1);
  }

  /** The points at which a process died. */
  get points(): string[] {
    return [...this.times.keys()].filter((what) => what.includes(' ')).sort();
  }

  /** In words, what was killed since it was told last. */
  tell(): string {
    const told = [...this.times].map(([what, times]) => `${what} ${times}`).join(', ');
    const report = process.env['MANDATE_FAULT_REPORT'];
    if (report) appendFileSync(report, `${JSON.stringify(Object.fromEntries(this.times))}\n`);
    this.times.clear();
    return told;
  }
}

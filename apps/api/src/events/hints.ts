import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#persistence';

/** After an act for which nobody waited. */
const promptMs = 20;
/** At least between two: where many act, whoever listens has no rest anyway. */
const everyMs = 100;

/** After commit: one coalesced hint without content. Never inside an act's transaction, where NOTIFY would take a cluster-wide lock. */
@Injectable()
export class Hints {
  private readonly log = new Logger('Hints');
  private waiting = false;
  private lastAt = -Infinity;

  constructor(private readonly work: UnitOfWork) {}

  send(): void {
    if (this.waiting) return;
    this.waiting = true;
    const afterMs = Math.max(promptMs, this.lastAt + everyMs - performance.now());
    setTimeout(() => {
      this.waiting = false;
      this.lastAt = performance.now();
      this.work.source.query(`select pg_notify('mandate', '')`).catch((error: unknown) => this.log.warn(`no hint: ${String(error)}`));
    }, afterMs).unref();
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#persistence';

const everyMs = 20;

/** After commit: one coalesced hint without content. Never inside an act's transaction, where NOTIFY would take a cluster-wide lock. */
@Injectable()
export class Hints {
  private readonly log = new Logger('Hints');
  private waiting = false;

  constructor(private readonly work: UnitOfWork) {}

  send(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.work.source.query(`select pg_notify('mandate', '')`).catch((error: unknown) => this.log.warn(`no hint: ${String(error)}`));
    }, everyMs).unref();
  }
}

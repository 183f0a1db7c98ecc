import { Injectable, Logger } from '@nestjs/common';
import { inTransaction, UnitOfWork } from '#persistence';
import { v7 } from 'uuid';
import type { Actor } from '../http/actor';
import { Problem } from '../http/problem';

/** Refusals go here, afterwards and on another connection: the evidence holds what was accepted, nothing else. */
@Injectable()
export class SecurityLog {
  private readonly log = new Logger('Security');
  /** Refusals that a verb logged with more than its route would tell. */
  private readonly told = new WeakSet<Problem>();

  constructor(private readonly work: UnitOfWork) {}

  /** Never makes a refusal worse: when the log can't be written, the process log says so. */
  async refusal(actor: Actor, caseId: string | null, act: string, error: unknown): Promise<void> {
    if (!(error instanceof Problem) || error.status >= 500 || this.told.has(error)) return;
    this.told.add(error);
    try {
      await inTransaction(this.work.source, actor.org, (tx) =>
        tx.query('insert into security_log (org, id, person, case_id, code, detail) values ($1, $2, $3, $4, $5, $6)', [
          actor.org,
          v7(),
          actor.personId,
          caseId,
          error.code,
          JSON.stringify({ act }),
        ]),
      );
    } catch (failure) {
      this.log.warn(`refusal ${error.code} not logged: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }
}

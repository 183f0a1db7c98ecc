import type { QueryRunner } from 'typeorm';
import { DatabaseError, escapeLiteral, Query, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { MoveFailed } from './move-failed';
import type { KnownState } from './stores/known-states';

/** What earlier runs of the same transaction taught, before they were rolled back. */
export interface Lessons {
  /** Moves that failed for good, by `moveKey`: each is parked in its place. */
  readonly failed: ReadonlyMap<string, MoveFailed>;
  /** The database refused the rows, nobody knows yet whose: each move's rows are tried as soon as it is carried out. */
  readonly careful: boolean;
}

export const noLessons: Lessons = { failed: new Map(), careful: false };

/** What the database says of statements behind one that failed. */
const takenAlong = '25P02';

/** Answers of statements sent one behind the other. When one fails, its error is thrown, not that of those it took with it. */
export async function together<T extends readonly unknown[]>(asked: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.allSettled(asked);
  const reasons = answers.filter((a) => a.status === 'rejected').map((a) => a.reason as unknown);
  if (reasons.length > 0) throw reasons.find((r) => !(r instanceof DatabaseError && r.code === takenAlong)) ?? reasons[0];
  return answers.map((a) => (a.status === 'fulfilled' ? a.value : undefined)) as { -readonly [K in keyof T]: Awaited<T[K]> };
}

/**
 * One open transaction of one organisation. An explicit argument of everything that reads or writes in it. Statements
 * with a name are prepared once per connection: planning the scene would otherwise cost more than reading it.
 */
export class Tx {
  statements = 0;

  /** What this transaction leaves if it is committed, for the process to remember. */
  readonly leaves: KnownState[] = [];

  /** Sent without waiting for an answer. */
  private readonly sent: Promise<unknown>[] = [];

  constructor(
    readonly org: string,
    private readonly client: PoolClient,
    readonly runner: QueryRunner,
    readonly lessons: Lessons = noLessons,
  ) {}

  /**
   * Begins it under the organisation's row security, two statements in one message. Nobody waits for the answer: what is sent
   * behind it sees no organisation if it failed, and without one no row. `byKey`: all it asks is found by keys, so a named
   * statement is planned once, not for each list of keys, and by the indexes: to go through a table is dear when it has grown.
   */
  begin(byKey: boolean): void {
    this.statements += 2;
    const plans = byKey ? `, set_config('plan_cache_mode', 'force_generic_plan', true), set_config('random_page_cost', '1.1', true)` : '';
    this.send(this.ask(`begin; select set_config('mandate.org', ${escapeLiteral(this.org)}, true)${plans}`, [], undefined));
  }

  /** Rows after which nothing is asked: COMMIT is sent right behind them, and fails with them. */
  last(text: string, values: readonly unknown[], name: string): void {
    this.send(this.query(text, values, name));
  }

  /** Throws what made it fail, if something that nobody waited for did. */
  async commit(): Promise<void> {
    this.send(this.query('commit'));
    for (const answer of await Promise.allSettled(this.sent)) if (answer.status === 'rejected') throw answer.reason;
  }

  /** Until all that was sent without waiting has been answered, whatever the answers are. */
  written(): Promise<unknown> {
    return Promise.allSettled(this.sent);
  }

  private send(answer: Promise<unknown>): void {
    answer.catch(() => undefined); // told by commit
    this.sent.push(answer);
  }

  async query<R extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string): Promise<R[]> {
    this.statements += 1;
    const result = await this.ask<R>(text, values, name).catch((error: unknown) => {
      if (error instanceof Error) Error.captureStackTrace(error); // who asked, not which packet the answer came in
      throw error;
    });
    return result.rows;
  }

  /** As `client.query` does, with a query made here: the driver would copy its configuration property by property. */
  private ask<R extends QueryResultRow>(text: string, values: readonly unknown[], name: string | undefined): Promise<QueryResult<R>> {
    return new Promise((resolve, reject) => {
      const callback = (error: Error | null, result: QueryResult<R>): void => (error ? reject(error) : resolve(result));
      this.client.query(Object.assign(new Query<R>(text, [...values]), { name, callback }));
    });
  }

  /** Goes on in the same transaction under another organisation's row security: to make a copy of this one, nothing else. */
  async within<T>(org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.query(`select set_config('mandate.org', $1, true)`, [org], 'scope');
    const result = await work(new Tx(org, this.client, this.runner, this.lessons));
    await this.query(`select set_config('mandate.org', $1, true)`, [this.org], 'scope');
    return result;
  }
}

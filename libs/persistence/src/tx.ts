import type { QueryRunner } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';

/**
 * One open transaction of one organisation. An explicit argument of everything that reads or writes in it. Statements
 * with a name are prepared once per connection: planning the scene would otherwise cost more than reading it.
 */
export class Tx {
  statements = 0;

  constructor(
    readonly org: string,
    private readonly client: PoolClient,
    readonly runner: QueryRunner,
  ) {}

  async query<R extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string): Promise<R[]> {
    this.statements += 1;
    const result = await this.client.query<R>({ text, values: [...values], ...(name ? { name } : {}) });
    return result.rows;
  }
}

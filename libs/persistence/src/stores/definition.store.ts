import type { BusinessCalendar, Definition } from '#domain';
import type { Tx } from '../tx';

/** SQL: the version of a procedure in force on the day, by its hash, of those published in `$1`: an ended version starts and binds no case. */
export const hashInForce = (key: string, day: string): string =>
  `select hash from procedure_definition where org = $1 and key = ${key} and valid_from <= ${day} and (valid_until is null or valid_until >= ${day})
    order by version desc limit 1`;

/**
 * Definitions and calendars never change once published (their tables are insert-only), so each is read once per
 * process and kept for ever, by organisation and hash.
 */
export class DefinitionStore {
  private readonly definitions = new Map<string, Definition>();
  private readonly calendars = new Map<string, BusinessCalendar>();

  async definition(tx: Tx, hash: string): Promise<Definition> {
    const key = `${tx.org} ${hash}`;
    const kept = this.definitions.get(key);
    if (kept) return kept;
    const [row] = await tx.query<{ body: Definition }>('select body from procedure_definition where org = $1 and hash = $2', [
      tx.org,
      hash,
    ]);
    if (!row) throw new Error(`definition ${hash} is not published here`);
    this.definitions.set(key, row.body);
    return row.body;
  }

  /** The version of a procedure in force on the day. */
  async inForce(tx: Tx, key: string, day: string): Promise<{ hash: string; definition: Definition } | undefined> {
    const [row] = await tx.query<{ hash: string }>(hashInForce('$2', '$3::date'), [tx.org, key, day], 'in force');
    return row && { hash: row.hash, definition: await this.definition(tx, row.hash) };
  }

  /** `key` is "name/version". */
  async calendar(tx: Tx, key: string): Promise<BusinessCalendar> {
    const kept = this.calendars.get(`${tx.org} ${key}`);
    if (kept) return kept;
    const [name, version] = key.split('/');
    const [row] = await tx.query<{ body: BusinessCalendar }>('select body from calendar where org = $1 and key = $2 and version = $3', [
      tx.org,
      name,
      Number(version),
    ]);
    if (!row) throw new Error(`calendar ${key} is not published here`);
    this.calendars.set(`${tx.org} ${key}`, row.body);
    return row.body;
  }
}

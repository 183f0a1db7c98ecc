import type { DataSource } from 'typeorm';
import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import { instantOf } from '../stores/case-tables';
import type { Tx } from '../tx';

/** An organisation's clock: the database's own, shifted in a rehearsal. */
export interface Clock {
  readonly now: string;
  readonly offsetMs: number;
  readonly rehearsal: boolean;
  /** The least instant at which time makes something due in an open case; null when nothing will be. */
  readonly next: string | null;
}

export async function readClock(tx: Tx): Promise<Clock> {
  const [row] = await tx.query<{ now: string; offset: string; rehearsal: boolean; next: string | null }>(
    `select date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond') as now, o.clock_offset_ms as offset, o.rehearsal,
       (select min(c.engine_due) from cases c where c.org = o.org and c.status <> 'ended') as next from organisation o where o.org = $1`,
    [tx.org],
  );
  if (!row) throw new Error('no such organisation');
  return { now: instantOf(row.now) as string, offsetMs: Number(row.offset), rehearsal: row.rehearsal, next: instantOf(row.next) };
}

/** Moves a rehearsal's clock on to `target`, with its entry in the register; never back. Answers by how many milliseconds. */
export async function moveClock(tx: Tx, target: string, author: Author): Promise<number> {
  const before = await readClock(tx);
  const [moved] = await tx.query<{ by: string }>(
    `with o as (select org, clock_offset_ms as was from organisation where org = $1 and rehearsal for update)
     update organisation u set clock_offset_ms = greatest(o.was, ceil(extract(epoch from $2::timestamptz - clock_timestamp()) * 1000)::bigint)
       from o where u.org = o.org returning u.clock_offset_ms - o.was as by`,
    [tx.org, target],
  );
  if (!moved) throw new Error('the clock of a real organisation does not move');
  const byMs = Number(moved.by);
  const payload = { from: before.now, to: target, byMs };
  if (byMs > 0) await appendRegister(tx, 'clock', { type: 'clock.advanced', effective: target, payload }, author);
  return byMs;
}

/**
 * Holds a rehearsal's clock while `round` runs: acts of that organisation wait (a lock of the session, so that a
 * process that dies lets go of it), the engine's moves do not. A second advance waits for the first.
 */
export async function holdClock<T>(source: DataSource, org: string, round: () => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(clock_lock($1))', [org]);
    try {
      return await round();
    } finally {
      await runner.query('select pg_advisory_unlock(clock_lock($1))', [org]);
    }
  } finally {
    await runner.release();
  }
}

import { begin } from '../load/procedure-p';
import { percentile } from '../load/percentile';
import type { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { productSettled } from './settled';
import { pause } from './until';

export interface Lateness {
  readonly timers: number;
  readonly fired: number;
  readonly p50Ms: number;
  readonly maxMs: number;
}

/**
 * Cases whose first reminder falls into the time that is measured: `set` moves it there (the law's clocks run for days),
 * evenly over so many seconds, and rings the cases; `late` tells how long after its instant each was recorded.
 */
export class Timers {
  private readonly cases: string[] = [];

  constructor(
    private readonly stand: Stand,
    private readonly org: string,
  ) {}

  async prepare(town: Town, count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) this.cases.push((await begin(town.place(n))).caseId);
    await productSettled(this.stand);
  }

  async set(afterSeconds: number, overSeconds: number): Promise<void> {
    await this.stand.sql.query(setSql, [this.org, this.cases, afterSeconds, overSeconds / Math.max(1, this.cases.length)]);
    await this.stand.sql.query(`select ring_cases(array_fill($1::uuid, array[cardinality($2::uuid[])]), $2, 'the bench set the clock')`, [
      this.org,
      this.cases,
    ]);
    await pause(afterSeconds * 500);
  }

  async late(): Promise<Lateness> {
    const { rows } = await this.stand.sql.query<{ late: number }>(
      `select extract(epoch from sent_at - at)::float8 * 1000 as late from rung where org = $1 and case_id = any($2) and key = 'remind-50' and state = 'sent'`,
      [this.org, this.cases],
    );
    const late = rows.map((row) => row.late);
    return { timers: this.cases.length, fired: late.length, p50Ms: round(percentile(late, 50)), maxMs: round(percentile(late, 100)) };
  }
}

const setSql = `with chosen as (select id, (n - 1) * $4::float8 + $3::float8 as seconds from unnest($2::uuid[]) with ordinality as c(id, n)),
  moved as (update rung r set at = date_trunc('milliseconds', clock_timestamp() + c.seconds * interval '1 second') from chosen c
    where r.org = $1 and r.case_id = c.id and r.key = 'remind-50' and r.state = 'waiting' returning r.case_id, r.at)
  update cases c set engine_due = m.at from moved m where c.org = $1 and c.id = m.case_id`;

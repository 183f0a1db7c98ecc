import { begin } from '../load/procedure-p';
import { percentile } from '../load/percentile';
import { Town } from '../load/town';
import { residentBytes, statOf } from '../machine/proc';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { copyCase } from './copies';
import { productSettled } from './settled';
import { pause, until } from './until';

export interface Waiting {
  readonly cases: number;
  /** Until the engine had taken them all. */
  readonly takenAfterMs: number;
  readonly workerMegabytes: number;
  /** Hundredths of one core over a minute in which nothing happens. */
  readonly workerCpuPercent: number;
  /** Cases that the worker had put out of its memory, woken by their timers: how late, and what each cost the worker. */
  readonly cold: { readonly cases: number; readonly p50Ms: number; readonly maxMs: number; readonly workerCpuMs: number };
}

const coldCases = 20;
/** After the last was taken: the worker's looks have become rare, and V8 has collected what taking them left, which it does in its own time. */
const restMs = 180_000;
const quietMs = 60_000;
const storedSeconds = 1_800;

/** Cases that wait for weeks cost next to nothing, and wake when their hour comes. */
export async function waiting(stand: Stand, cases: number): Promise<Waiting> {
  const town = await Town.found(stand.source, { base: stand.base, key: stand.sessionKey, divisions: 1, vacancies: 1 });
  const { caseId } = await begin(town.place(0));
  await productSettled(stand);
  await historiesStored(stand);
  const ids = await copyCase(stand.sql, town.org, caseId, { count: cases, seats: 3, first: caseId });
  const seconds = 60 + (restMs + quietMs) / 1000 + cases / 40;
  await stand.sql.query(wakeSql, [town.org, ids.slice(0, coldCases), seconds]);
  const began = performance.now();
  for (let n = 0; n < ids.length; n += 500) {
    const some = ids.slice(n, n + 500);
    await stand.sql.query(`select ring_cases(array_fill($1::uuid, array[cardinality($2::uuid[])]), $2, 'the bench began')`, [
      town.org,
      some,
    ]);
    await stand.sql.query(`select pg_notify('mandate', '')`); // as after an act
    await productSettled(stand);
  }
  const takenAfterMs = Math.round(performance.now() - began);
  await pause(restMs);
  const cpu = (): number => statOf(stand.workerPid)?.cpuMs ?? 0;
  const quiet = cpu();
  await pause(quietMs);
  const workerCpuPercent = round(((cpu() - quiet) / quietMs) * 100);
  const workerMegabytes = Math.round(residentBytes(stand.workerPid) / 1_000_000);
  const beforeCold = cpu();
  const late = await coldLateness(stand, town.org, ids.slice(0, coldCases), seconds + 30);
  const cold = {
    cases: late.length,
    p50Ms: round(percentile(late, 50)),
    maxMs: round(percentile(late, 100)),
    workerCpuMs: round((cpu() - beforeCold) / Math.max(1, late.length)),
  };
  return { cases: ids.length, takenAfterMs, workerMegabytes, workerCpuPercent, cold };
}

/** Nothing is left of the parts before: the worker still had histories of their closed runs to store. Cases of the other arms have no run of the product's. */
async function historiesStored(stand: Stand): Promise<void> {
  const stored = async (): Promise<boolean> => {
    const { rows } = await stand.sql.query<{ left: number }>(
      `select count(*)::int as left from cases c where c.status = 'ended' and c.engine_seen > 0
          and not exists (select from engine_history h where h.org = c.org and h.case_id = c.id)`,
    );
    return rows[0]?.left === 0;
  };
  if (!(await until(stored, storedSeconds))) throw new Error(`histories are not stored after ${storedSeconds} s`);
}

async function coldLateness(stand: Stand, org: string, ids: readonly string[], seconds: number): Promise<number[]> {
  const read = async (): Promise<number[]> => {
    const { rows } = await stand.sql.query<{ late: number }>(
      `select extract(epoch from sent_at - at)::float8 * 1000 as late from rung where org = $1 and case_id = any($2) and key = 'remind-50' and state = 'sent'`,
      [org, ids],
    );
    return rows.map((row) => row.late);
  };
  await until(async () => (await read()).length === ids.length, seconds);
  return read();
}

const wakeSql = `with moved as (update rung r set at = date_trunc('milliseconds', clock_timestamp() + $3 * interval '1 second')
    where r.org = $1 and r.case_id = any($2) and r.key = 'remind-50' and r.state = 'waiting' returning r.case_id, r.at)
  update cases c set engine_due = m.at from moved m where c.org = $1 and c.id = m.case_id`;

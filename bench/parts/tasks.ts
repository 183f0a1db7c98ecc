import { begin } from '../load/procedure-p';
import { percentile } from '../load/percentile';
import { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { copyCase } from './copies';
import { productSettled } from './settled';

export interface Tasks {
  readonly openTasks: number;
  readonly mine: number;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const seatsPerCase = 5;

/** My tasks at 100,000 open tasks, a fifth of them mine: first page of fifty with exact counts, one client. */
export async function tasks(stand: Stand, cases: number, requests: number): Promise<Tasks> {
  const town = await Town.found(stand.source, { base: stand.base, key: stand.sessionKey, divisions: 1, vacancies: 1 });
  const place = town.place(0);
  const { caseId, step } = await begin(place);
  await place.nominator.post(`/cases/${caseId}/acts`, { type: 'nominate', step, fields: {} }, 2);
  await productSettled(stand);
  const [vetter] = town.seeded.divisions[0]?.vetters ?? [];
  await copyCase(stand.sql, town.org, caseId, { count: cases, seats: seatsPerCase, first: vetter ?? '' });
  const [open] = (await stand.sql.query<{ count: number }>(`select count(*)::int from seat where org = $1 and state = 'open'`, [town.org]))
    .rows;
  const times: number[] = [];
  let mine = 0;
  for (let n = -20; n < requests; n += 1) {
    const { status, body, ms } = await place.vetter.get<{ total: number; items: object[] }>('/tasks?limit=50');
    if (status !== 200 || body.items.length !== 50) throw new Error(`tasks: ${status} ${JSON.stringify(body).slice(0, 300)}`);
    mine = body.total;
    if (n >= 0) times.push(ms);
  }
  return { openTasks: open?.count ?? 0, mine, requests, p50Ms: round(percentile(times, 50)), p95Ms: round(percentile(times, 95)) };
}

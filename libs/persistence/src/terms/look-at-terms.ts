import { toInstant, type BusinessCalendar } from '#domain';
import { inTransaction } from '../data-source';
import type { Tx } from '../tx';
import type { UnitOfWork } from '../unit-of-work';
import { endingTerms, preparing } from './ending-terms';
import { foresee } from './foresee';

/** What the engine is told: plain data of libs/contracts' TermsAnswer. */
export interface LookedAtTerms {
  readonly prepared: number;
  readonly inWords: string;
}

interface Today {
  readonly now: string;
  readonly day: string;
  readonly calendar: string;
  readonly mail: boolean;
}

/**
 * Looks which terms of office end soon enough that their procedure wants a start prepared, and prepares it: drafts for the
 * board, notices for board and personnel body, an entry in the register. Nothing starts by itself. Once per term, however
 * often it is asked; each term is a transaction of its own.
 */
export async function lookAtTerms(work: UnitOfWork, org: string): Promise<LookedAtTerms> {
  const due = await inTransaction(work.source, org, async (tx) => {
    const today = await readToday(tx);
    if (!today) return [];
    const calendar = await work.definitions.calendar(tx, today.calendar);
    const found = await Promise.all(
      (await preparing(tx, work.definitions, today.day)).map((procedure) => ripe(tx, procedure, today, calendar)),
    );
    return found.flat();
  });
  let prepared = 0;
  for (const { procedure, term, today } of due) {
    const done = await inTransaction(work.source, org, (tx) => foresee(tx, procedure, term, today));
    if (done) prepared += 1;
  }
  return { prepared, inWords: `${prepared} starts prepared` };
}

async function ripe(tx: Tx, procedure: Awaited<ReturnType<typeof preparing>>[number], today: Today, calendar: BusinessCalendar) {
  const terms = await endingTerms(tx, procedure.definition, today.day);
  return terms.filter((term) => procedure.from(term.until, calendar) <= today.now).map((term) => ({ procedure, term, today }));
}

async function readToday(tx: Tx): Promise<Today | undefined> {
  const [row] = await tx.query<Omit<Today, 'now'> & { now: string | Date }>(
    `with n as (select *, date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') as now from organisation where org = $1)
     select n.now, to_char(n.now at time zone n.zone, 'YYYY-MM-DD') as day, n.mail, c.key || '/' || c.version as calendar
       from n cross join lateral (select key, version from calendar where org = $1 order by version desc limit 1) c`,
    [tx.org],
    'today',
  );
  return row && { ...row, now: toInstant(new Date(row.now).getTime()) };
}

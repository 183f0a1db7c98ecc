import { readEntry, type Entry } from '#audit';
import type { Bilingual } from '#domain';
import { instantOf } from '../stores/case-tables';
import type { DefinitionStore } from '../stores/definition.store';
import type { Tx } from '../tx';
import { reachedBy, type Notified } from './reached';

/** One entry of a rehearsal, with whom it reached. Without a case: its clock was moved. */
export interface StoryLine {
  readonly caseId: string | null;
  readonly code: string | null;
  readonly step: string | null;
  readonly stepTitle: Bilingual | null;
  readonly type: string;
  readonly at: string;
  readonly entry: Entry;
  readonly reached: readonly Pick<Notified, 'person' | 'kind'>[];
}

export interface StoryPage {
  /** Oldest first. */
  readonly lines: readonly StoryLine[];
  /** Lines before this instant come with the next page; null: there are none. */
  readonly before: string | null;
}

/** The last `atLeast` entries before an instant, and those recorded in the same instant as the first of them. */
export async function readStory(tx: Tx, definitions: DefinitionStore, before: string | null, atLeast: number): Promise<StoryPage> {
  const rows = await tx.query<Row>(pageSql, [tx.org, before, atLeast]);
  const lines = (await Promise.all(rows.map((row) => lineOf(tx, definitions, row)))).flat();
  const from = lines[0]?.at;
  if (from === undefined) return { lines: [], before: null };
  const notices = await tx.query<Notified>(noticesSql, [tx.org, from, lines.at(-1)?.at]);
  const reached = reachedBy(
    lines,
    notices.map((n) => ({ ...n, at: instantOf(n.at) as string })),
  );
  return { lines: lines.map((line) => ({ ...line, reached: reached.get(line) ?? [] })), before: rows[0]?.more ? from : null };
}

interface Row {
  readonly caseId: string | null;
  readonly code: string | null;
  readonly definition: string | null;
  readonly bytes: Buffer;
  /** Whether there are entries before this page. */
  readonly more: boolean;
}

async function lineOf(tx: Tx, definitions: DefinitionStore, { caseId, code, definition, bytes }: Row): Promise<StoryLine[]> {
  const entry = readEntry(bytes);
  if (!entry) return [];
  const steps = definition === null ? [] : (await definitions.definition(tx, definition)).steps;
  const stepTitle = steps.find((s) => s.key === entry.step)?.title ?? null;
  return [{ caseId, code, step: entry.step ?? null, stepTitle, type: entry.type, at: entry.at, entry, reached: [] }];
}

const pageSql = `with told as (
    select e.at, e.chain, e.seq, e.bytes, c.id as "caseId", c.code, c.definition
      from audit_entry e left join cases c on c.org = e.org and c.id = e.chain left join register r on r.org = e.org and r.id = e.chain
     where e.org = $1 and (c.id is not null or r.subject = 'clock') and ($2::timestamptz is null or e.at < $2)),
  first as (select min(at) as at from (select at from told order by at desc limit $3) last)
  select "caseId", code, definition, bytes, exists (select from told t where t.at < first.at) as more
    from told, first where told.at >= first.at order by told.at, code nulls first, seq`;

const noticesSql = `select n.case_id as "caseId", s.key as step, n.kind, n.person, n.at from notice n left join step s on s.org = n.org and s.id = n.step
  where n.org = $1 and n.case_id is not null and n.at between $2 and $3 order by n.at, n.id`;

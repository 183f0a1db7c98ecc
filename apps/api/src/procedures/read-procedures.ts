import { Injectable } from '@nestjs/common';
import type { Definition } from '#domain';
import { inTransaction, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import { bilingualProse } from './prose';
import type { ProcedureDetailDto, ProcedureDto, ProceduresDto } from './procedures.dto';

interface Row {
  readonly hash: string;
  readonly key: string;
  readonly version: number;
  readonly kind: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly in_force: boolean;
  readonly body: Definition;
}

/** The definitions published in the organisation: what may be started, and the rules as they stand. */
@Injectable()
export class ReadProcedures {
  constructor(private readonly work: UnitOfWork) {}

  async list(actor: Actor): Promise<ProceduresDto> {
    const rows = await inTransaction(this.work.source, actor.org, (tx) => read(tx, null, null));
    return { items: rows.map(view) };
  }

  /** One version; the latest when none is named. */
  async one(actor: Actor, key: string, version: number | undefined): Promise<ProcedureDetailDto> {
    const [row] = await inTransaction(this.work.source, actor.org, (tx) => read(tx, key, version ?? null));
    if (!row) throw edgeProblem('not-found');
    return { ...view(row), definition: { ...row.body }, prose: bilingualProse(row.body) };
  }
}

const read = (tx: Tx, key: string | null, version: number | null): Promise<Row[]> =>
  tx.query<Row>(
    `with d as (select ((clock_timestamp() + clock_offset_ms * interval '1 millisecond') at time zone zone)::date as day from organisation where org = $1)
     select p.hash, p.key, p.version, p.kind, p.valid_from::text, p.valid_until::text, p.body,
       p.valid_from <= d.day and (p.valid_until is null or p.valid_until >= d.day)
         and not exists (select from procedure_definition l where l.org = p.org and l.key = p.key and l.version > p.version
           and l.valid_from <= d.day and (l.valid_until is null or l.valid_until >= d.day)) as in_force
       from procedure_definition p, d where p.org = $1 and ($2::text is null or p.key = $2) and ($3::int is null or p.version = $3)
      order by p.key, p.version desc`,
    [tx.org, key, version],
    'procedures',
  );

const view = (row: Row): ProcedureDto => ({
  key: row.key,
  version: row.version,
  hash: row.hash,
  kind: row.kind,
  title: row.body.title,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  inForce: row.in_force,
  candidatesMin: row.body.candidates.min,
  candidatesMax: row.body.candidates.max,
});

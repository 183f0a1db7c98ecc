import { Injectable } from '@nestjs/common';
import { verifyChain } from '#audit';
import { inTransaction, instantOf, readChain, UnitOfWork, type NamedChain, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { requireOneOf } from './require-duty';
import type { BrokenChainDto, IncidentsDto, ParkedMoveDto, UnsettledCaseDto, UnsettledDto, VerificationDto } from './admin.dto';

const chainsPerPage = 100;

type Parked = Omit<ParkedMoveDto, 'stepTitle'> & { readonly definition: string };

/** What an administrator looks at across cases. Nobody else may; an auditor may verify too. */
@Injectable()
export class Inspect {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  /** Moves that failed for good and wait for a retry. */
  incidents(actor: Actor): Promise<IncidentsDto> {
    return this.allowed(actor, ['administrator'], async (tx) => {
      const rows = await tx.query<Parked>(incidentsSql, [tx.org], 'incidents');
      return { items: await Promise.all(rows.map((row) => this.parked(tx, row))) };
    });
  }

  /** Cases of which the engine knows less than the rows, for more than a minute. */
  unsettled(actor: Actor): Promise<UnsettledDto> {
    return this.allowed(actor, ['administrator'], async (tx) => {
      const rows = await tx.query<UnsettledCaseDto>(unsettledSql, [tx.org], 'unsettled');
      return { items: rows.map((row) => ({ ...row, engineDue: instantOf(row.engineDue), ageMs: Number(row.ageMs) })) };
    });
  }

  /** Checks chains of cases, a page at a time, against what their rows say of length and head. */
  verify(actor: Actor, cursor: string | undefined): Promise<VerificationDto> {
    const after = this.cursors.read('verification', cursor)?.[0] ?? null;
    return this.allowed(actor, ['administrator', 'auditor'], async (tx) => {
      const chains = await tx.query<NamedChain>(chainsSql, [tx.org, after, chainsPerPage + 1], 'chains');
      const page = chains.slice(0, chainsPerPage);
      const broken: BrokenChainDto[] = [];
      for (const { chain, name, entries, head } of page) {
        const rows = await readChain(tx, chain);
        const verdict = verifyChain(rows.entries, rows.values, { entries, head });
        if (!verdict.ok) broken.push({ caseId: chain, code: name, seq: verdict.seq, fault: verdict.code });
      }
      const last = page.at(-1);
      return {
        checked: page.length,
        broken,
        nextCursor: chains.length > chainsPerPage && last ? this.cursors.write('verification', [last.chain]) : null,
      };
    });
  }

  private async parked(tx: Tx, { definition: hash, ...row }: Parked): Promise<ParkedMoveDto> {
    const definition = await this.work.definitions.definition(tx, hash);
    return { ...row, stepTitle: definition.steps.find((s) => s.key === row.step)?.title ?? null };
  }

  private allowed<T>(actor: Actor, duties: readonly string[], read: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireOneOf(tx, actor, duties);
      return read(tx);
    });
  }
}

const incidentsSql = `select i.id, i.case_id as "caseId", c.code, c.definition, t.key as step, i.move, i.code as reason from incident i
    join cases c on c.org = i.org and c.id = i.case_id left join step t on t.org = i.org and t.id = i.step
   where i.org = $1 and i.state = 'parked' order by i.id desc limit 200`;

const unsettledSql = `select * from (
    select c.id as "caseId", c.code, c.turn, c.engine_seen as "engineSeen", c.engine_due as "engineDue",
      floor(extract(epoch from n.now - case when c.engine_seen < c.turn then coalesce(r.since, c.last_at) else c.engine_due end) * 1000) as "ageMs"
      from cases c
      cross join lateral (select clock_timestamp() + clock_offset_ms * interval '1 millisecond' as now from organisation o where o.org = c.org) n
      left join lateral (select min(x.created_at) as since from outbox x where x.org = c.org and x.case_id = c.id and not x.done) r on true
     where c.org = $1 and (c.engine_seen < c.turn or c.engine_due <= n.now)) u
  where "ageMs" > 60000 order by "ageMs" desc limit 200`;

const chainsSql = `select id as chain, code as name, seq as entries, head from cases where org = $1 and ($2::uuid is null or id > $2) order by id limit $3`;

import { Injectable } from '@nestjs/common';
import {
  countCovered,
  declareMoratorium,
  inTransaction,
  instantOf,
  liftMoratorium,
  namesOf,
  stands,
  titlesOf,
  UnitOfWork,
  type Declared,
  type MoratoriumPlan,
  type Tx,
} from '#persistence';
import { Hints } from '../events/hints';
import { authorOf, type Actor } from '../http/actor';
import { Once } from '../http/once';
import { edgeProblem, refused } from '../http/problem';
import type { DeclareMoratoriumDto, LiftMoratoriumDto, MoratoriaDto, MoratoriumDto, MoratoriumPreviewDto } from './moratorium.dto';
import { requireOneOf } from './require-duty';

/** Moratoria as an administrator declares, sees and lifts them. */
@Injectable()
export class Moratoria {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hints: Hints,
    private readonly once: Once,
  ) {}

  list(actor: Actor): Promise<MoratoriaDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      const items = await tx.query<MoratoriumDto>(listSql, [tx.org], 'moratoria');
      return {
        items: items.map(withInstants),
        people: await namesOf(
          tx,
          items.flatMap((m) => [m.declaredBy, m.liftedBy, ...m.exceptions.map((e) => e.approvedBy)]),
        ),
        units: await titlesOf(
          tx,
          'unit',
          items.flatMap((m) => m.units ?? []),
        ),
        posts: await titlesOf(
          tx,
          'post',
          items.flatMap((m) => m.exceptions.map((e) => e.post)),
        ),
      };
    });
  }

  preview(actor: Actor, body: DeclareMoratoriumDto): Promise<MoratoriumPreviewDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const plan = planOf(body);
      await mayBe(tx, actor, plan);
      return { cases: await countCovered(tx, plan) };
    });
  }

  /** Idempotent by `key`: the rule, its entry in the register and the batch are there together, or none of them. */
  async declare(actor: Actor, body: DeclareMoratoriumDto, key: string): Promise<Declared> {
    const plan = planOf(body);
    const declared = await this.once.run(actor, key, { declare: plan }, async (tx) => {
      await mayBe(tx, actor, plan);
      return declareMoratorium(tx, plan, authorOf(actor));
    });
    this.hints.send();
    return declared;
  }

  /** Idempotent by `key`. */
  async lift(actor: Actor, id: string, { reason }: LiftMoratoriumDto, key: string): Promise<Declared> {
    const lifted = await this.once.run(actor, key, { lift: id, reason }, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      const done = await liftMoratorium(tx, id, reason, authorOf(actor));
      if (done === undefined) throw edgeProblem('not-found');
      if (done === 'over') throw refused({ code: 'moratorium-over' });
      return done;
    });
    this.hints.send();
    return lifted;
  }
}

function planOf({ kinds, units, exceptions, until, ...paper }: DeclareMoratoriumDto): MoratoriumPlan {
  return { ...paper, kinds: kinds ?? null, units: units ?? null, exceptions: exceptions ?? [], until: until ?? null };
}

/** Throws where this actor may not declare it, or nobody may. */
async function mayBe(tx: Tx, actor: Actor, plan: MoratoriumPlan): Promise<void> {
  await requireOneOf(tx, actor, ['administrator']);
  await mustBe(tx, 'unit', plan.units ?? []);
  await mustBe(
    tx,
    'post',
    plan.exceptions.map((e) => e.post),
  );
  await mustBe(
    tx,
    'person',
    plan.exceptions.map((e) => e.approvedBy),
  );
  if (plan.until !== null) await mustLieAhead(tx, plan.until);
}

/** Ids that the organisation does not have are refused before anything is written. */
async function mustBe(tx: Tx, what: 'unit' | 'post' | 'person', ids: readonly string[]): Promise<void> {
  const [missing] = await tx.query<{ id: string }>(
    `select n.id from unnest($2::uuid[]) n(id) where not exists (select from ${what} t where t.org = $1 and t.id = n.id) limit 1`,
    [tx.org, ids],
  );
  if (missing) throw edgeProblem('not-found', { what, id: missing.id });
}

async function mustLieAhead(tx: Tx, until: string): Promise<void> {
  const [past] = await tx.query(
    `select from organisation where org = $1 and $2::timestamptz <= clock_timestamp() + clock_offset_ms * interval '1 millisecond'`,
    [tx.org, until],
  );
  if (past) throw refused({ code: 'hold-in-the-past', params: { until } });
}

const withInstants = (row: MoratoriumDto): MoratoriumDto => ({
  ...row,
  declaredAt: instantOf(row.declaredAt) as string,
  until: instantOf(row.until),
  liftedAt: instantOf(row.liftedAt),
});

const listSql = `select m.id, m.number, to_char(m.issued_on, 'YYYY-MM-DD') as date, m.issuer, m.reason, m.kinds, m.units, m.declared_by as "declaredBy",
    m.declared_at as "declaredAt", m.until, m.lifted_by as "liftedBy", m.lifted_at as "liftedAt", ${stands} as stands, m.batch,
    (select coalesce(jsonb_agg(jsonb_build_object('post', e.post, 'approvedBy', e.approved_by, 'reason', e.reason) order by e.post), '[]')
       from moratorium_exception e where e.org = m.org and e.moratorium = m.id) as exceptions,
    (select jsonb_build_object('waiting', count(*) filter (where i.state = 'waiting'), 'done', count(*) filter (where i.state = 'done'),
        'refused', count(*) filter (where i.state = 'refused'), 'parked', count(*) filter (where i.state = 'parked'))
       from batch_item i where i.org = m.org and i.batch = m.batch) as progress
  from moratorium m where m.org = $1 order by m.declared_at desc, m.id desc limit 50`;

import type { Client } from 'pg';

/**
 * Writes a case so often again, with all its rows, as it stands now: for lists and waits of a size that acts alone would
 * take long to reach. The copies have no chain of evidence; nothing acts on them. `seats`: how many of the step's stay.
 * Answers their ids in order.
 */
export async function copyCase(
  sql: Client,
  org: string,
  caseId: string,
  plan: { count: number; seats: number; first: string },
): Promise<string[]> {
  await sql.query('begin');
  await sql.query(copiesSql, [org, caseId, plan.count]);
  for (const statement of [casesSql, stepsSql, candidatesSql, ofStepsSql('clock'), ofStepsSql('rung'), actsSql]) await sql.query(statement);
  await sql.query(seatsSql, [plan.seats, plan.first]);
  const { rows } = await sql.query<{ id: string }>('select id from copies order by n');
  await sql.query('commit');
  await sql.query('drop table copies, copied_steps');
  await sql.query('vacuum analyze');
  return rows.map((row) => row.id);
}

/** Due instants lie from ten days ago to thirty days ahead. */
const copiesSql = `create temporary table copies as select $1::uuid as org, $2::uuid as was, n, gen_random_uuid() as id,
    clock_timestamp() + (n % 960 - 240) * interval '1 hour' as due_at from generate_series(1, $3::int) n`;

/** A row of `table`, `of` with some columns new. */
const again = (table: string, of: string, columns: string): string =>
  `lateral jsonb_populate_record(null::${table}, to_jsonb(${of}) || jsonb_build_object(${columns})) r`;

const casesSql = `insert into cases select r.* from copies k join cases c on c.org = k.org and c.id = k.was,
  ${again('cases', 'c', `'id', k.id, 'code', c.code || '-' || k.n, 'next_due', k.due_at`)}`;

const stepsSql = `create temporary table copied_steps as select k.org, k.was as case_was, k.id as case_id, s.id as was, gen_random_uuid() as id, k.due_at, k.n
    from copies k join step s on s.org = k.org and s.case_id = k.was;
  create index on copied_steps (case_id, was); analyze copied_steps;
  insert into step select r.* from copied_steps n join step s on s.org = n.org and s.id = n.was, ${again('step', 's', `'id', n.id, 'case_id', n.case_id`)}`;

const candidatesSql = `insert into candidate select r.* from copies k join candidate d on d.org = k.org and d.case_id = k.was,
  ${again('candidate', 'd', `'id', gen_random_uuid(), 'case_id', k.id`)}`;

/** A copy's clock: its rungs must name it, or they never fall due. */
const clockOf = (was: string): string => `md5(n.case_id || ' ' || ${was})::uuid`;

const ofStepsSql = (table: 'clock' | 'rung'): string => {
  const ids = table === 'clock' ? `'id', ${clockOf('t.id')}` : `'id', gen_random_uuid(), 'clock', ${clockOf('t.clock')}`;
  return `insert into ${table} select r.* from copied_steps n join ${table} t on t.org = n.org and t.case_id = n.case_was and t.step = n.was,
  ${again(table, 't', `${ids}, 'case_id', n.case_id, 'step', n.id`)}`;
};

const actsSql = `insert into act select r.* from copies k join act a on a.org = k.org and a.case_id = k.was, ${again('act', 'a', `'case_id', k.id`)}`;

/** The open step's seats: those of one person first, then as many others. */
const seatsSql = `insert into seat select r.* from copied_steps n
    join lateral (select * from seat s where s.org = n.org and s.step = n.was and s.state = 'open' order by s.person <> $2::uuid, s.id limit $1) s on true,
  ${again('seat', 's', `'id', gen_random_uuid(), 'case_id', n.case_id, 'step', n.id, 'due_at', n.due_at`)}`;

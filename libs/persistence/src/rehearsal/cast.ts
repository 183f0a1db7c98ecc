import type { Bilingual } from '#domain';
import type { Tx } from '../tx';
import { dummyNames, type Officeholder } from './dummies';

/** Whom a rehearsal's director can play, by office, and the posts that a procedure can be about. */
export interface Cast {
  readonly people: readonly (Officeholder & { readonly name: Bilingual })[];
  readonly posts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly unit: string;
    readonly title: Bilingual;
    readonly of: Bilingual;
    readonly vacant: boolean;
    /** Last day of the present holder's term, where it is known. */
    readonly until: string | null;
    /** The unit with a leadership of its own: the post's, or the one above a division. */
    readonly agency: string;
    /** The unit whose head decides on the post. */
    readonly authority: string;
  }[];
}

/** Everybody active with the offices he has today, in the order in which the persons were entered. */
export function readOfficeholders(tx: Tx): Promise<Officeholder[]> {
  return tx.query<Officeholder>(
    `with today as (select (clock_timestamp() + clock_offset_ms * interval '1 millisecond')::date as day from organisation where org = $1),
       b as (select m.person, b.kind, m.role, b.unit, b.title, case when u.kind = 'division' then above.name else u.name end as of,
           row_number() over (partition by b.id, m.role = 'chair' order by m.person)::int as n
         from today, membership m join body b on b.org = m.org and b.id = m.body join unit u on u.org = b.org and u.id = b.unit
           left join unit above on above.org = u.org and above.id = u.parent
         where m.org = $1 and m.valid_from <= day and (m.valid_until is null or m.valid_until > day)),
       i as (select i.person, o.kind, o.unit, o.title, case when u.kind = 'division' then above.name else u.name end as of from today, incumbency i join post o on o.org = i.org and o.id = i.post
           join unit u on u.org = o.org and u.id = o.unit
           left join unit above on above.org = u.org and above.id = u.parent where i.org = $1 and i.valid_from <= day and (i.valid_until is null or i.valid_until > day))
     select p.id, array(select duty from duty d where d.org = p.org and d.person = p.id order by duty) as duties,
       (select coalesce(jsonb_agg(to_jsonb(i) - 'person' order by i.unit, i.kind), '[]') from i where i.person = p.id) as posts,
       (select coalesce(jsonb_agg(to_jsonb(b) - 'person' order by b.unit, b.kind), '[]') from b where b.person = p.id) as bodies
     from person p where p.org = $1 and p.active order by p.id`,
    [tx.org],
  );
}

export async function readCast(tx: Tx): Promise<Cast> {
  const people = await readOfficeholders(tx);
  const names = dummyNames(people);
  const posts = await tx.query<Cast['posts'][number]>(
    `select o.id, o.kind, o.unit, o.title, u.name as of, not exists (select from incumbency i where i.org = o.org and i.post = o.id
         and (i.valid_until is null or i.valid_until > (clock_timestamp() + g.clock_offset_ms * interval '1 millisecond')::date)) as vacant,
         (select max(i.valid_until)::text from incumbency i where i.org = o.org and i.post = o.id) as until,
         case when u.kind = 'division' then u.parent else u.id end as agency, coalesce(u.managed_by, u.id) as authority
       from organisation g join post o on o.org = g.org join unit u on u.org = o.org and u.id = o.unit where g.org = $1 order by o.id`,
    [tx.org],
  );
  return { people: people.map((p) => ({ ...p, name: names.get(p.id) ?? { vi: p.id, en: p.id } })), posts };
}

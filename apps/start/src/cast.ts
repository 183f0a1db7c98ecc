import { inTransaction, openDatabase } from '#persistence';

/** Who and what a newcomer needs to play a procedure in the sample organisation: one vacant post, and for each part one person. */
export interface Cast {
  readonly org: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly post: string;
  readonly candidate: string;
  readonly people: readonly { readonly part: string; readonly id: string; readonly name: string }[];
}

/** The first organisation that is no rehearsal; undefined when it has nothing to play with. */
export async function readCast(appUrl: string): Promise<Cast | undefined> {
  const source = await openDatabase(appUrl, 1);
  try {
    const organisations = await source.query<{ org: string; name: Cast['name']; rehearsal: boolean }[]>('select * from organisations()');
    const found = organisations.find((organisation) => !organisation.rehearsal);
    if (!found) return undefined;
    const { org, name } = found;
    return await inTransaction(source, org, async (tx) => {
      const [stage] = await tx.query<{ post: string; unit: string; candidate: string }>(stageSql);
      if (!stage) return undefined;
      const people = await tx.query<{ part: string; id: string; name: string }>(peopleSql, [stage.unit]);
      return { org, name, post: stage.post, candidate: stage.candidate, people };
    });
  } finally {
    await source.destroy();
  }
}

/** A head's vacant post in a unit with a committee of its own, and somebody who holds nothing yet. */
const stageSql = `
  select p.id as post, p.unit, (select c.id from person c where c.active
      and not exists (select from membership m where m.org = c.org and m.person = c.id)
      and not exists (select from incumbency i where i.org = c.org and i.person = c.id)
      and not exists (select from duty d where d.org = c.org and d.person = c.id) order by c.id limit 1) as candidate
    from post p where p.kind = 'head' and not exists (select from incumbency i where i.org = p.org and i.post = p.id)
     and exists (select from body b where b.org = p.org and b.unit = p.unit and b.kind = 'committee') order by p.id limit 1`;

const peopleSql = `
  select part, id, name from (
    select distinct on (part) part, ordinal, p.id, p.name from person p join (
      select case b.kind when 'organisation-board' then 'starts procedures' when 'vetting-group' then 'vets' else 'chairs the vote' end as part,
             case b.kind when 'organisation-board' then 1 when 'vetting-group' then 2 else 3 end as ordinal, m.org, m.person
        from membership m join body b on b.org = m.org and b.id = m.body
       where b.unit = $1 and m.role = 'chair' and b.kind in ('organisation-board', 'vetting-group', 'committee')
      union all select 'votes', 4, m.org, m.person from membership m join body b on b.org = m.org and b.id = m.body
       where b.unit = $1 and m.role = 'member' and b.kind = 'committee'
      union all select 'decides', 5, i.org, i.person from incumbency i join post o on o.org = i.org and o.id = i.post where o.kind = 'chair'
      union all select case duty when 'administrator' then 'inspects' else 'audits' end, case duty when 'administrator' then 6 else 7 end, org, person
        from duty where duty in ('administrator', 'auditor')
    ) does on does.org = p.org and does.person = p.id order by part, p.id
  ) cast_list order by ordinal`;

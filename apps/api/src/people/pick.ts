import { Injectable } from '@nestjs/common';
import { inTransaction, plainWords, readable, readReader, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import type {
  PeopleDto,
  PickedPersonDto,
  PickedPostDto,
  PickedUnitDto,
  PickPeopleQuery,
  PickPostsQuery,
  PickQuery,
  PostsDto,
  UnitsDto,
} from './people.dto';

/** Lists to choose from when a case is started: people, posts, units; as they are today. */
@Injectable()
export class Pick {
  constructor(private readonly work: UnitOfWork) {}

  async people(actor: Actor, query: PickPeopleQuery): Promise<PeopleDto> {
    return { items: await this.rows<PickedPersonDto>(actor, peopleSql, query, [query.id ?? null]) };
  }

  async posts(actor: Actor, query: PickPostsQuery): Promise<PostsDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const reader = await readReader(tx, actor.personId, this.work.definitions);
      return { items: await tx.query<PickedPostDto>(postsSql, [...asked(tx, query), query.only ?? null, JSON.stringify(reader)]) };
    });
  }

  async units(actor: Actor, query: PickQuery): Promise<UnitsDto> {
    return { items: await this.rows<PickedUnitDto>(actor, unitsSql, query) };
  }

  private rows<R extends object>(actor: Actor, sql: string, query: PickQuery, more: readonly unknown[] = []): Promise<R[]> {
    return inTransaction(this.work.source, actor.org, (tx) => tx.query<R>(sql, [...asked(tx, query), ...more]));
  }
}

/** `$1` to `$4` of each list. */
const asked = (tx: Tx, { q, unit: at, limit }: PickQuery): unknown[] => [tx.org, q ? plainWords(q) : null, at ?? null, limit ?? 20];

const today = `d as (select ((clock_timestamp() + clock_offset_ms * interval '1 millisecond') at time zone zone)::date as day from organisation where org = $1)`;
const holds = 'i.valid_from <= d.day and (i.valid_until is null or i.valid_until > d.day)';
const unit = `jsonb_build_object('id', u.id, 'name', u.name)`;

const peopleSql = `with ${today}, found as (
    select n.id, n.name, n.ordering from person n where n.org = $1 and n.active and ($5::uuid is null or n.id = $5)
      and ($2::text is null or n.id in (select id from find_people($2, 1000)))
      and ($3::uuid is null or n.id in (
        select i.person from incumbency i join post p on p.org = i.org and p.id = i.post, d where i.org = $1 and p.unit = $3 and ${holds}
        union select i.person from membership i join body b on b.org = i.org and b.id = i.body, d where i.org = $1 and b.unit = $3 and ${holds}))
     order by ordering_key(n.name, n.ordering) collate "vi-x-icu", n.id limit $4)
  select f.id, f.name,
    (select coalesce(jsonb_agg(p.title), '[]') from incumbency i join post p on p.org = i.org and p.id = i.post, d where i.org = $1 and i.person = f.id and ${holds}) as posts,
    (select coalesce(jsonb_agg(distinct ${unit}), '[]') from (
       select p.unit from incumbency i join post p on p.org = i.org and p.id = i.post, d where i.org = $1 and i.person = f.id and ${holds}
       union select b.unit from membership i join body b on b.org = i.org and b.id = i.body, d where i.org = $1 and i.person = f.id and ${holds}) x
       join unit u on u.org = $1 and u.id = x.unit) as units
  from found f order by ordering_key(f.name, f.ordering) collate "vi-x-icu", f.id`;

/** The case that fills a post is told to whoever may know it; for others the post has none. */
const postsSql = `with ${today}
  select p.id, p.title, p.kind, p.staff, ${unit} as unit, h.holder, h.until as "holderUntil",
    (select code from cases c where c.org = $1 and c.post = p.id and c.status <> 'ended' and ${readable('$6::jsonb')} limit 1) as "openCase"
    from post p join unit u on u.org = p.org and u.id = p.unit
    left join lateral (select jsonb_build_object('id', n.id, 'name', n.name) as holder, i.valid_until::text as until
        from incumbency i join person n on n.org = i.org and n.id = i.person, d where i.org = $1 and i.post = p.id and ${holds} limit 1) h on true
   where p.org = $1 and ($3::uuid is null or p.unit = $3) and ($5::text is null or ($5 = 'held') = (h.holder is not null))
     and ($2::text is null or strpos(plain_words(p.title->>'vi'), $2) > 0 or strpos(plain_words(p.title->>'en'), $2) > 0)
   order by p.title->>'vi' collate "vi-x-icu", p.id limit $4`;

const unitsSql = `select u.id, u.name, u.kind, u.parent from unit u
   where u.org = $1 and ($3::uuid is null or u.parent = $3)
     and ($2::text is null or strpos(plain_words(u.name->>'vi'), $2) > 0 or strpos(plain_words(u.name->>'en'), $2) > 0)
   order by u.name->>'vi' collate "vi-x-icu", u.id limit $4`;

import { Injectable } from '@nestjs/common';
import { inTransaction, plainWords, readable, readReader, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import type { FoundDto, SearchDto } from './search.dto';

/** Finds cases by code or candidate, people and units, without diacritics; of cases only those the actor may read. */
@Injectable()
export class Find {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, q: string): Promise<SearchDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const reader = await readReader(tx, actor.personId, this.work.definitions);
      const items = await tx.query<FoundDto>(sql, [tx.org, JSON.stringify(reader), plainWords(q)], 'search');
      return { items };
    });
  }
}

const sql = `(select 'case' as what, c.id, c.code as text, p.title from cases c join post p on p.org = c.org and p.id = c.post
     where c.org = $1 and c.id in (select id from find_cases($3, 500)) and ${readable('$2::jsonb')}
       and (strpos(lower(c.code), $3) > 0 or not exists (select from candidate d where d.org = c.org and d.case_id = c.id and d.person = ($2::jsonb->>'person')::uuid))
     order by c.started_at desc, c.id desc limit 10)
  union all (select 'person', n.id, n.name, null from person n where n.org = $1 and n.id in (select id from find_people($3, 10)) order by ordering_key(n.name, n.ordering) collate "vi-x-icu")
  union all (select 'unit', u.id, null, u.name from unit u where u.org = $1
     and (strpos(plain_words(u.name->>'vi'), $3) > 0 or strpos(plain_words(u.name->>'en'), $3) > 0) order by u.name->>'vi' collate "vi-x-icu" limit 10)`;

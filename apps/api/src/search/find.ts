import { Injectable } from '@nestjs/common';
import { inTransaction, plainWords, readable, readReader, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import type { FoundDto, SearchDto } from './search.dto';

/** Finds cases by code or candidate, people and units, without diacritics; of cases only those the actor may read. */
@Injectable()
export class Find {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, q: string): Promise<SearchDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const words = plainWords(q);
      if (words === '') return { items: [] };
      const reader = JSON.stringify(await readReader(tx, actor.personId, this.work.definitions));
      const named = await tx.query<FoundDto>(namedSql, [tx.org, words], 'search names');
      return { items: [...(await cases(tx, reader, words)), ...named] };
    });
  }
}

/** The newest that match, by an index, and of them what the reader may read; all that match where he was left short. */
async function cases(tx: Tx, reader: string, words: string): Promise<FoundDto[]> {
  const params = [tx.org, reader, words];
  const found = await tx.query<FoundDto>(casesSql(`select id from find_cases($3, ${newest})`), params, 'search cases');
  if (found.length === most) return found;
  const [cut] = await tx.query(`select from find_cases($1, ${newest}) offset ${newest - 1}`, [words], 'search more');
  return cut ? tx.query<FoundDto>(casesSql(anySql), params, 'search all cases') : found;
}

const newest = 500;
const most = 10;

const anySql = `select k.id from cases k where k.org = $1 and strpos(lower(k.code), $3) > 0
  union all select d.case_id from person n join candidate d on d.org = n.org and d.person = n.id where n.org = $1 and strpos(n.search, $3) > 0`;

const casesSql = (
  ids: string,
): string => `select 'case' as what, c.id, c.code as text, p.title from cases c join post p on p.org = c.org and p.id = c.post
     where c.org = $1 and c.id in (${ids}) and ${readable('$2::jsonb')}
       and (strpos(lower(c.code), $3) > 0 or not exists (select from candidate d where d.org = c.org and d.case_id = c.id and d.person = ($2::jsonb->>'person')::uuid))
     order by c.started_at desc, c.id desc limit ${most}`;

const namedSql = `(select 'person' as what, n.id, n.name as text, null as title from person n
     where n.org = $1 and n.id in (select id from find_people($2, 10)) order by ordering_key(n.name, n.ordering) collate "vi-x-icu")
  union all (select 'unit', u.id, null, u.name from unit u where u.org = $1
     and (strpos(plain_words(u.name->>'vi'), $2) > 0 or strpos(plain_words(u.name->>'en'), $2) > 0) order by u.name->>'vi' collate "vi-x-icu" limit 10)`;

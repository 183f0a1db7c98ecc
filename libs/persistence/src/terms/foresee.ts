import { holders } from '#domain';
import { v7 } from 'uuid';
import { deliveryRows } from '../stores/delivery.store';
import { saveTogether } from '../stores/case.store';
import { readDirectory } from '../stores/directory.store';
import { appendRegister } from '../stores/register.store';
import { directoryUnits, readUnits } from '../stores/units.store';
import type { Tx } from '../tx';
import type { EndingTerm, Preparing } from './ending-terms';

interface When {
  readonly now: string;
  readonly day: string;
  readonly mail: boolean;
}

/** Drafts, notices and the register's entry for one term, in one transaction; false where somebody was here before. */
export async function foresee(tx: Tx, { definition, fact }: Preparing, term: EndingTerm, { now, day, mail }: When): Promise<boolean> {
  const units = await readUnits(tx, term.post, definition.unit ?? 'post');
  if (!units) return false;
  const directory = await readDirectory(tx, directoryUnits(units, term.postKind), day);
  const board = holders(definition, definition.board, directory);
  const told = [...new Set([...board, ...holders(definition, definition.personnelBody, directory)])];
  const [mine] = await tx.query(
    `insert into term_foreseen (org, incumbency, procedure, drafts, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning incumbency`,
    [tx.org, term.incumbency, definition.key, board.length, now],
  );
  if (!mine) return false;
  const { incumbency, post, until } = term;
  const payload = { procedure: definition.key, incumbency, post, until, drafts: board.length, told: [...told].sort() };
  await appendRegister(tx, 'terms', { type: 'term.end-foreseen', payload }, 'time');
  const notices = told.map((person) => ({ org: tx.org, id: v7(), person, kind: 'term-ends', at: now, term: incumbency }));
  await saveTogether(tx, [
    { table: 'notice', columns: ['org', 'id', 'person', 'kind', 'at', 'term'], rows: notices },
    ...(mail ? [deliveryRows(tx.org, notices)] : []),
  ]);
  for (const person of board) await tx.query(draftSql, [tx.org, v7(), person, ...draftOf(definition, fact, term)], 'prepare draft');
  return true;
}

/** A start as the console's form keeps it, in the words of whoever gets it. */
function draftOf({ key, title }: Preparing['definition'], fact: string, term: EndingTerm): string[] {
  const { person, name, post, until } = term;
  const say = (language: 'vi' | 'en'): { title: string; content: object } => {
    const postName = `${term.title[language]} · ${term.unit[language]}`;
    return {
      title: `${title[language]} · ${postName}`,
      content: {
        procedure: key,
        post: { id: post, name: postName, holder: { id: person, name }, until },
        candidates: [{ id: person, name }],
        facts: { [fact]: until },
      },
    };
  };
  const [vi, en] = [say('vi'), say('en')];
  return [vi.title, JSON.stringify(vi.content), en.title, JSON.stringify(en.content)];
}

const draftSql = `insert into draft (org, id, person, what, title, content)
  select $1, $2, p.id, 'start', case p.language when 'vi' then $4 else $6 end, case p.language when 'vi' then $5::jsonb else $7::jsonb end from person p where p.org = $1 and p.id = $3`;

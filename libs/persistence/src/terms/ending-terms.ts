import { dueBefore, type BusinessCalendar, type Bilingual, type Definition, type LocalDate } from '#domain';
import type { DefinitionStore } from '../stores/definition.store';
import type { Tx } from '../tx';

/** A term of office of somebody who holds it now, with what a start about it names. */
export interface EndingTerm {
  readonly incumbency: string;
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly postKind: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly until: LocalDate;
}

/** A procedure that asks for its starts to be prepared, and before which date of the case. */
export interface Preparing {
  readonly definition: Definition;
  readonly fact: string;
  /** Last working day of the preparation: from then on its start is to be at hand. */
  readonly from: (until: LocalDate, calendar: BusinessCalendar) => string;
}

/** Versions in force on the day of procedures about the holder of a post whose starts are prepared. */
export async function preparing(tx: Tx, definitions: DefinitionStore, day: LocalDate): Promise<Preparing[]> {
  const keys = await tx.query<{ key: string }>(
    `select distinct key from procedure_definition where org = $1 and kind = 'reappointment' order by key`,
    [tx.org],
  );
  const found = await Promise.all(keys.map(({ key }) => definitions.inForce(tx, key, day)));
  return found.flatMap((version) => {
    const { prepare } = version?.definition ?? {};
    if (!version || !prepare || !('before' in prepare)) return [];
    const { before } = prepare;
    return [
      {
        definition: version.definition,
        fact: prepare.of.replace(/^fact\./u, ''),
        from: (until, calendar) => dueBefore(until, before, calendar).at,
      },
    ];
  });
}

/**
 * Terms that end on a day to come, in posts within the procedure's scope, of people who hold them today, for which nothing was prepared yet under the procedure and
 * no case is open on the post: whoever is already followed by himself or another in the post is not among them.
 */
export const endingTerms = (tx: Tx, { key, scope }: Definition, day: LocalDate): Promise<EndingTerm[]> =>
  tx.query<EndingTerm>(
    `select i.id as incumbency, i.person, n.name, p.id as post, p.kind as "postKind", p.title, u.name as unit, to_char(i.valid_until, 'YYYY-MM-DD') as until
       from incumbency i join person n on n.org = i.org and n.id = i.person join post p on p.org = i.org and p.id = i.post join unit u on u.org = p.org and u.id = p.unit
      where i.org = $1 and i.valid_from <= $2::date and i.valid_until > $2::date and i.closed_how is null and n.active and p.staff = any($4)
        and not exists (select from term_foreseen f where f.org = i.org and f.incumbency = i.id and f.procedure = $3)
        and not exists (select from incumbency l where l.org = i.org and l.post = i.post and l.valid_from >= i.valid_until and l.closed_how is null)
        and not exists (select from cases c where c.org = i.org and c.post = i.post and c.status <> 'ended')
      order by i.valid_until, i.id`,
    [tx.org, day, key, scope.staff],
    'ending terms',
  );

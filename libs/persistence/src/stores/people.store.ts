import { validate } from 'uuid';
import type { PersonFacts, Scene } from '#domain';
import type { Tx } from '../tx';

/** Records of persons and every post they hold or held, for rules of eligibility. Whoever isn't there, or isn't active, is left out. */
export async function readPeople(tx: Tx, persons: readonly string[]): Promise<Readonly<Record<string, PersonFacts>>> {
  const rows = await tx.query<PersonFacts & { id: string }>(
    `select p.id, p.facts as recorded, (select coalesce(jsonb_agg(jsonb_build_object('post', i.post, 'kind', o.kind, 'from', i.valid_from, 'until', i.valid_until)
         order by i.valid_from, i.id), '[]') from incumbency i join post o on o.org = i.org and o.id = i.post where i.org = p.org and i.person = p.id) as held
       from person p where p.org = $1 and p.id = any($2) and p.active`,
    [tx.org, persons.filter((id) => validate(id))], // a form names people in words of the client
    'people',
  );
  return Object.fromEntries(rows.map(({ id, recorded, held }) => [id, { recorded, held }]));
}

export const withPeople = async (tx: Tx, scene: Scene, persons: readonly string[]): Promise<Scene> =>
  persons.length === 0 ? scene : { ...scene, people: await readPeople(tx, persons) };

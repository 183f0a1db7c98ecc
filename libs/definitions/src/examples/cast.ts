import type { Definition, Directory, Holding, UnitRef } from '#domain';
import type { Example } from './example';

const units: Readonly<Record<UnitRef, string>> = {
  'case-unit': 'unit',
  'authority-unit': 'authority',
  'parent-unit': 'parent',
  'sub-units': 'sub-unit',
};

/**
 * The directory of an example: each cast person holds what his office's predicate asks for. An office that is a union
 * of others, or leaves others out, can't be cast; its holders follow from those it is made of.
 */
export function castDirectory(definition: Definition, example: Pick<Example, 'cast' | 'ownAuthority' | 'postKind'>): Directory {
  const { cast, ownAuthority, postKind } = example;
  const holdings = Object.entries(cast).flatMap(([office, persons]) => persons.map((person) => holding(definition, office, person)));
  return {
    caseUnit: units['case-unit'],
    authorityUnit: units[ownAuthority ? 'case-unit' : 'authority-unit'],
    ...(postKind ? { postKind } : {}),
    parentUnit: units['parent-unit'],
    subUnits: [units['sub-units']],
    holdings,
  };
}

/** What a person holds who is cast in that office. */
export function holding(definition: Definition, key: string, person: string): Holding {
  const office = definition.offices[key];
  if (!office) throw new RangeError(`no office is called ${key}`);
  const unit = units[office.unit ?? 'case-unit'];
  if (office.post?.[0]) return { person, unit, post: office.post[0] };
  if (office.body) return { person, unit, body: office.body, role: office.roles?.[0] ?? 'member' };
  throw new RangeError(`office ${key} is made of others: cast those`);
}

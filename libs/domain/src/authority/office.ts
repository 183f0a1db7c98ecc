import type { Definition, OfficePredicate, UnitRef } from '../procedure/definition';

/** One current holding: a post in a unit or a membership of a unit's body. Persons are opaque ids. */
export interface Holding {
  readonly person: string;
  readonly unit: string;
  readonly post?: string;
  readonly body?: string;
  readonly role?: string;
}

/** The units around a case and who holds what in them at one instant. */
export interface Directory {
  readonly caseUnit: string;
  readonly authorityUnit: string;
  readonly parentUnit: string | null;
  readonly subUnits: readonly string[];
  /** Kind of the post the case is about, where it is one of the unit itself: in the matter of the head's own post the head steps aside. */
  readonly postKind?: string | null;
  readonly holdings: readonly Holding[];
  /** Whether `holdings` are everybody's around the case; else they are one person's alone. */
  readonly whole?: boolean;
}

/** Whether an office is held by the first of several that is filled: then what one person holds doesn't say whether he holds it. */
export const hasFirstOf = ({ offices }: Pick<Definition, 'offices'>): boolean =>
  Object.values(offices).some((office) => office.firstOf !== undefined);

/** Persons who hold the office, each once (two titles are one person: NĐ 170/2025 art. 33.2a), in a stable order. */
export function holders(definition: Definition, key: string, directory: Directory): string[] {
  const office = definition.offices[key];
  if (!office || (directory.postKind && office.unlessPost?.includes(directory.postKind))) return [];
  const found = new Set<string>(basic(definition, office, directory));
  for (const other of office.except ?? []) for (const person of holders(definition, other, directory)) found.delete(person);
  return [...found].sort();
}

function basic(definition: Definition, office: OfficePredicate, directory: Directory): readonly string[] {
  if (office.firstOf) return office.firstOf.map((other) => holders(definition, other, directory)).find((found) => found.length > 0) ?? [];
  if (office.anyOf) return office.anyOf.flatMap((other) => holders(definition, other, directory));
  return directory.holdings.filter((h) => matches(office, h, directory)).map((h) => h.person);
}

function matches(office: OfficePredicate, holding: Holding, directory: Directory): boolean {
  if (!unitsOf(office.unit ?? 'case-unit', directory).includes(holding.unit)) return false;
  if (office.post) return holding.post !== undefined && office.post.includes(holding.post);
  if (office.body === undefined || holding.body !== office.body) return false;
  return !office.roles || (holding.role !== undefined && office.roles.includes(holding.role));
}

function unitsOf(ref: UnitRef, directory: Directory): readonly string[] {
  switch (ref) {
    case 'case-unit':
      return [directory.caseUnit];
    case 'authority-unit':
      return [directory.authorityUnit];
    case 'parent-unit':
      return directory.parentUnit ? [directory.parentUnit] : [];
    case 'sub-units':
      return directory.subUnits;
  }
}

import type { Definition, LocalDate, VersionInForce } from '#domain';
import { hashOf } from '../shipped';
import { changed } from './changes';
import type { Scripted } from './scripted';

/** The published versions of one procedure. */
export class Versions {
  private readonly all: VersionInForce[];

  constructor(private readonly first: Definition) {
    this.all = [{ hash: hashOf(first), definition: first }];
  }

  publish({ version, from, set }: NonNullable<Scripted['publish']>): void {
    const definition = changed({ ...this.first, version, valid: { from } }, set);
    this.all.push({ hash: hashOf(definition), definition });
  }

  /** The latest of those in force on the day, as the store picks it. */
  inForce(day: LocalDate): { readonly inForce?: VersionInForce } {
    const valid = this.all.filter(({ definition: { valid: v } }) => v.from <= day && (v.until === undefined || v.until >= day));
    const [inForce] = valid.sort((a, b) => b.definition.version - a.definition.version);
    return inForce ? { inForce } : {};
  }
}

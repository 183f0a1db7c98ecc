import type { Bilingual } from '#domain';

/** Somebody as his offices: what a rehearsal knows of him. */
export interface Officeholder {
  readonly id: string;
  readonly duties: readonly string[];
  readonly posts: readonly { readonly kind: string; readonly unit: string; readonly title: Bilingual; readonly of: Bilingual }[];
  /** `n` counts the members who do not chair, from 1. */
  readonly bodies: readonly {
    readonly kind: string;
    readonly role: string;
    readonly n: number;
    readonly unit: string;
    readonly title: Bilingual;
    readonly of: Bilingual;
  }[];
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

export const directorName = both('Người điều khiển chạy thử', 'Director of the rehearsal');

/**
 * Names persons after their offices, each differently: "Ủy viên 3, Tập thể biểu quyết". The unit is added where several
 * units have the same office, a number where even that is not enough. The same people get the same names each time.
 */
export function dummyNames(people: readonly Officeholder[]): Map<string, Bilingual> {
  const plain = people.map((p) => ({ id: p.id, ...nameOf(p) }));
  const count = tally(plain.map((p) => p.name.vi));
  const withUnit = plain.map(({ id, name, of }) => ({
    id,
    name: of && (count.get(name.vi) ?? 0) > 1 ? both(`${name.vi}, ${of.vi}`, `${name.en}, ${of.en}`) : name,
  }));
  const again = tally(withUnit.map((p) => p.name.vi));
  const used = new Map<string, number>();
  return new Map(
    withUnit.map(({ id, name }) => {
      if ((again.get(name.vi) ?? 0) < 2) return [id, name];
      const n = (used.get(name.vi) ?? 0) + 1;
      used.set(name.vi, n);
      return [id, both(`${name.vi} ${n}`, `${name.en} ${n}`)];
    }),
  );
}

function nameOf(person: Officeholder): { name: Bilingual; of?: Bilingual } {
  const [post] = person.posts;
  if (post) return { name: post.title, of: post.of };
  const body = person.bodies.find((b) => b.role === 'chair') ?? person.bodies[0];
  if (body) {
    const { vi, en } = body.title;
    const name =
      body.role === 'chair' ? both(`Chủ trì, ${vi}`, `Chair, ${en}`) : both(`Ủy viên ${body.n}, ${vi}`, `Member ${body.n}, ${en}`);
    return { name, of: body.of };
  }
  if (person.duties.includes('rehearse')) return { name: directorName };
  if (person.duties.includes('administrator')) return { name: both('Quản trị viên', 'Administrator') };
  if (person.duties.includes('auditor')) return { name: both('Kiểm tra viên', 'Auditor') };
  return { name: both('Công chức', 'Official') };
}

function tally(names: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}

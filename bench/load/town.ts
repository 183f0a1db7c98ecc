import { loadShipped } from '#definitions';
import { inTransaction, seedOrganisation, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { DataSource } from 'typeorm';
import { Sessions } from '../../apps/api/src/http/sessions';
import { HttpClient } from './http-client';
import type { Place } from './procedure-p';

interface Vacancies {
  readonly division: SeededDivision;
  readonly desks: Omit<Place, 'post' | 'candidate'>;
  readonly posts: readonly string[];
  readonly candidates: readonly string[];
  taken: number;
}

/** An organisation in which many procedures run side by side: each division has vacancies and candidates enough for the run. */
export class Town {
  private constructor(
    readonly seeded: SeededOrganisation,
    private readonly divisions: readonly Vacancies[],
  ) {}

  get org(): string {
    return this.seeded.org;
  }

  static async found(source: DataSource, plan: { base: string; key: Uint8Array; divisions: number; vacancies: number }): Promise<Town> {
    const shipped = loadShipped('procedures');
    const name = { vi: 'Tỉnh đo', en: 'Bench Province' };
    const seeded = await seedOrganisation(source, { name, rehearsal: false, divisions: plan.divisions, ...shipped });
    const sessions = new Sessions(plan.key);
    const desk = async (person: string): Promise<HttpClient> =>
      new HttpClient(plan.base, await sessions.issue({ org: seeded.org, personId: person, acr: 'bench' }));
    const authority = await desk(seeded.authority);
    const divisions: Vacancies[] = [];
    for (const division of seeded.divisions) {
      const [board, nominator] = await Promise.all(division.board.slice(0, 2).map(desk));
      const [vetter] = await Promise.all(division.vetters.slice(0, 1).map(desk));
      const committee = await Promise.all(division.committee.map(desk));
      if (!board || !nominator || !vetter) throw new Error('a division has a board and vetters');
      const more = await insertVacancies(source, seeded.org, division.unit, plan.vacancies);
      divisions.push({ division, desks: { board, nominator, vetter, committee, authority }, ...more, taken: 0 });
    }
    return new Town(seeded, divisions);
  }

  /** Whom and what a case of the client's division may name, the vacancy by its number, in an order that is the same for each division. */
  idsAt(client: number, vacancy: number): string[] {
    const { division, posts, candidates } = this.at(client);
    return [division.unit, posts[vacancy] ?? '', candidates[vacancy] ?? '', ...division.board, ...division.vetters, ...division.committee];
  }

  /** The next vacancy of the client's division. */
  place(client: number): Place {
    const division = this.at(client);
    const { desks, posts, candidates } = division;
    const [post, candidate] = [posts[division.taken], candidates[division.taken]];
    if (!post || !candidate) throw new Error(`division ${client} has no vacancy left after ${division.taken}`);
    division.taken += 1;
    return { ...desks, post, candidate };
  }

  private at(client: number): Vacancies {
    const division = this.divisions[client % this.divisions.length];
    if (!division) throw new Error('a town has divisions');
    return division;
  }
}

async function insertVacancies(
  source: DataSource,
  org: string,
  unit: string,
  count: number,
): Promise<{ posts: string[]; candidates: string[] }> {
  return inTransaction(source, org, async (tx) => {
    const posts = await tx.query<{ id: string }>(
      `insert into post (org, id, unit, kind, staff, title) select $1, gen_random_uuid(), $2, 'head', 'civil-servant', '{"vi": "Trưởng phòng", "en": "Head"}' from generate_series(1, $3) returning id`,
      [org, unit, count],
    );
    const candidates = await tx.query<{ id: string }>(
      `insert into person (org, id, name, search) select $1, gen_random_uuid(), 'Nguyễn Văn ' || n, 'nguyen van ' || n from generate_series(1, $2) n returning id`,
      [org, count],
    );
    return { posts: posts.map((p) => p.id), candidates: candidates.map((p) => p.id) };
  });
}

import type { Cast } from '#persistence';
import type { Body, Session } from './session';
import type { Moment, Story } from './story';

const dayMs = 86_400_000;
/** Vietnam has had one offset since 1975. */
const zoneMs = 7 * 3_600_000;

type Post = Cast['posts'][number];
type Person = Cast['people'][number];

/** A rehearsal organisation of the story's own, and its director's hand on the clock. */
export class Stage {
  private readonly sessions = new Map<string, Session>();
  private readonly filing = new Map<string, Session>();

  private constructor(
    private readonly director: Session,
    private readonly startAt: string,
    readonly cast: Cast,
  ) {}

  /** `administrator`: somebody with the duty `rehearse` in the organisation that is copied. */
  static async set(administrator: Session, story: Story): Promise<Stage> {
    const name = { vi: `Chạy thử: ${story.title.vi}`, en: `Rehearsal: ${story.title.en}` };
    const { token } = await administrator.post('/rehearsals', { name, startAt: story.startAt });
    return Stage.of(administrator.as(token), story.startAt);
  }

  /** In a rehearsal that exists. */
  static async of(director: Session, startAt: string): Promise<Stage> {
    return new Stage(director, startAt, await director.get('/rehearsal/cast'));
  }

  /** The director plays this person from now on; every entry names both. */
  async play(person: string): Promise<Session> {
    const known = this.sessions.get(person);
    if (known) return known;
    const { token } = await this.director.post('/rehearsal/play', { person });
    const session = this.director.as(token);
    this.sessions.set(person, session);
    return session;
  }

  /** Lets time pass, with everything it makes due on the way, in as many rounds as it takes. */
  async waitUntil(moment: Moment): Promise<void> {
    return this.advance(this.instant(moment));
  }

  async advance(to: string): Promise<void> {
    for (;;) {
      const { now } = await this.director.get('/rehearsal');
      if (now >= to) return;
      await this.director.post('/rehearsal/advance', { to });
    }
  }

  instant({ day, at }: Moment): string {
    const firstDay = Math.floor((Date.parse(this.startAt) + zoneMs) / dayMs);
    const [hours, minutes] = at.split(':').map(Number);
    return new Date((firstDay + day) * dayMs + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 - zoneMs).toISOString();
  }

  /** The first post that is so; every story says which offices must be around it. */
  post(is: (post: Post) => boolean): Post {
    const found = this.cast.posts.find(is);
    if (!found) throw new Error('the organisation has no such post');
    return found;
  }

  has(unit: string, body: string): boolean {
    return this.members(unit, body).length > 0;
  }

  /** Holders of posts of the kind in these units, in the order of the units. */
  holders(kind: string, units: readonly string[]): Person[] {
    return units.flatMap((unit) => this.cast.people.filter((p) => p.posts.some((o) => o.kind === kind && o.unit === unit)));
  }

  members(unit: string, body: string): Person[] {
    return this.cast.people.filter((p) => p.bodies.some((b) => b.unit === unit && b.kind === body));
  }

  /** Persons without any office or duty. */
  others(): Person[] {
    return this.cast.people.filter((p) => p.posts.length + p.bodies.length + p.duties.length === 0);
  }

  /** The case as the personnel body sees it, who files it. */
  async read(caseId: string): Promise<{ view: Body; session: Session }> {
    const known = this.filing.get(caseId);
    if (known) return { view: await known.get(`/cases/${caseId}`), session: known };
    for (const person of this.cast.people.filter((p) => p.posts.some((o) => o.kind === 'head-of-personnel'))) {
      const session = await this.play(person.id);
      const view = await session.find(`/cases/${caseId}`);
      if (!view) continue;
      this.filing.set(caseId, session);
      return { view, session };
    }
    throw new Error('nobody of the personnel body reads this case');
  }

  /** The case with its trail. */
  async record(caseId: string): Promise<{ view: Body; trail: Body }> {
    const { view, session } = await this.read(caseId);
    return { view, trail: await session.get(`/cases/${caseId}/audit`) };
  }
}

/** The first of those found; a story that finds nobody says so. */
export function first<T>(found: readonly T[]): T {
  const [one] = found;
  if (one === undefined) throw new Error('the organisation has nobody of that office');
  return one;
}

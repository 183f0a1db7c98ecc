import {
  addMs,
  admitted,
  can,
  canReadTally,
  carry,
  decide,
  due,
  dueAt,
  engineDue,
  localDate,
  officeAfter,
  recomputeClocks,
  reseat,
  startCase,
  stateAfter,
  toInstant,
  type Act,
  type BusinessCalendar,
  type CaseState,
  type Change,
  type Definition,
  type Directory,
  type EntryDraft,
  type IncumbencyDraft,
  type Instant,
  type Notice,
  type OtherCases,
  type PersonFacts,
  type Refusal,
  type RefusalCode,
  type Scene,
  type Verdict,
} from '#domain';
import { parseSpan } from '../normalise';
import { hashOf } from '../shipped';
import { castDirectory, holding } from './cast';
import { changed } from './changes';
import type { Example } from './example';
import type { Another, Scripted } from './scripted';
import { Versions } from './versions';

const dayMs = 86_400_000;
/** A transaction's limit is lower; a script that reaches this one runs in a circle. */
const longest = 500;
const extraDay = { vi: 'Ngày nghỉ công bố thêm', en: 'A day off announced later' };
const nameOf = (calendar: BusinessCalendar): string => `${calendar.key}/${calendar.version}`;

/** A case played in memory by the rules alone: the same `can`, `decide`, `due` and `carry` that acts and engine use. */
export class Play {
  state: CaseState;
  now: Instant;
  readonly entries: EntryDraft[] = [];
  readonly notices: Notice[] = [];
  readonly incumbencies: IncumbencyDraft[] = [];
  /** Why the case did not start; it stays as it was put forward. */
  readonly refused: Refusal | undefined;
  private ids = 0;
  private readonly people: Record<string, PersonFacts> = {};
  private directory: Directory;

  /** The version the case is under. */
  definition: Definition;
  readonly versions: Versions;

  constructor(
    definition: Definition,
    public calendar: BusinessCalendar,
    private readonly example: Pick<Example, 'start' | 'begin' | 'set' | 'cast' | 'ownAuthority' | 'postKind' | 'candidates' | 'facts'>,
  ) {
    this.now = example.start;
    const own = example.set ? changed(definition, example.set) : definition;
    this.definition = example.begin ? { ...own, start: [example.begin] } : own;
    this.versions = new Versions(this.definition);
    this.directory = castDirectory(definition, example);
    for (const [person, { held, ...recorded }] of Object.entries(example.candidates)) {
      this.people[person] = { recorded, held: (held ?? []) as PersonFacts['held'] };
    }
    const started = this.born(Object.keys(example.candidates), 'post');
    this.state = started.state;
    const verdict = admitted(this.scene(''), started, { onPost: false, elsewhere: [] });
    this.refused = verdict.ok ? undefined : verdict.refusal;
    if (!verdict.ok) return;
    this.take(verdict.change);
    this.carryOut();
  }

  /** A case as it is born, of this one's procedure. */
  private born(candidates: readonly string[], post: string): Change {
    const names = candidates.map((person) => `~${person}`);
    return startCase({
      id: 'case',
      code: `${this.definition.codePrefix}-0001`,
      definition: this.definition,
      definitionHash: hashOf(this.definition),
      unit: this.directory.caseUnit,
      post,
      authority: this.directory.authorityUnit,
      calendar: nameOf(this.calendar),
      candidates: candidates.map((person) => ({ person, facts: this.people[person]?.recorded ?? {} })),
      facts: this.example.facts,
      now: this.now,
      newId: () => names.shift() ?? this.newId(),
    });
  }

  /** What becomes of another case put forward now, beside this one. */
  another({ candidates, post = 'post' }: Another): Verdict {
    const { case: row, candidates: mine } = this.state;
    const open = row.status !== 'ended';
    const both = mine.filter((c) => open && c.state === 'standing' && candidates.includes(c.person));
    const others: OtherCases = { onPost: open && post === row.post, elsewhere: both.map((c) => ({ person: c.person, case: row.id })) };
    return admitted(this.scene(''), this.born(candidates, post), others);
  }

  /** Lets time pass as the engine would: everything due on the way is carried out at its own instant. */
  passTo(to: Instant): void {
    for (let n = 0; n < longest; n += 1) {
      const next = engineDue(this.state, this.definition);
      if (next === null || next > to) break;
      if (next > this.now) this.now = next;
      this.carryOut();
    }
    if (to > this.now) this.now = to;
  }

  /** Lets time pass with an engine that is away: what became due is carried out when somebody next looks. */
  lookAt(to: Instant): void {
    if (to > this.now) this.now = to;
    this.carryOut();
  }

  /** Time goes on; with the engine away nothing is carried out until the next act meets it. */
  pass(line: Pick<Scripted, 'after' | 'at'>, away: boolean): void {
    const to = this.goal(line);
    if (to === undefined) return;
    if (!away) this.passTo(to);
    else if (to > this.now) this.now = to;
  }

  private goal(line: Pick<Scripted, 'after' | 'at'>): Instant | undefined {
    if (!line.after) return line.at === undefined ? undefined : toInstant(line.at);
    const wait = parseSpan(line.after);
    return wait.unit === 'days' ? addMs(this.now, wait.n * dayMs) : dueAt(this.now, wait, this.calendar).at;
  }

  /** The personnel record changes; what was judged before stands, what is judged later looks at it. */
  note(person: string, facts: Readonly<Record<string, unknown>>): void {
    const known = this.people[person] ?? { recorded: {}, held: [] };
    this.people[person] = { ...known, recorded: { ...known.recorded, ...facts } };
  }

  /** The person holds nothing any more; rolls that are frozen keep him. */
  leave(person: string): void {
    this.seatAnew(this.directory.holdings.filter((h) => h.person !== person));
  }

  join(person: string, office: string): void {
    this.seatAnew([...this.directory.holdings, holding(this.definition, office, person)]);
  }

  private seatAnew(holdings: Directory['holdings']): void {
    this.directory = { ...this.directory, holdings };
    const change = reseat(this.scene(''), this.now);
    if (change) this.take(change);
    this.carryOut();
  }

  /** The next version of the calendar has these days free of work as well. */
  holidays(days: readonly string[]): void {
    const free = { working: false, title: extraDay, houseRule: extraDay };
    const version = this.calendar.version + 1;
    const calendar = { ...this.calendar, version, days: { ...this.calendar.days, ...Object.fromEntries(days.map((d) => [d, free])) } };
    const verdict = recomputeClocks(this.scene(''), { name: nameOf(calendar), calendar });
    if (!verdict.ok) throw new Error(verdict.refusal.code);
    this.calendar = calendar;
    this.take(verdict.change);
    this.carryOut();
  }

  /** Whether the person may read the latest tally of the step. */
  knows(person: string, key: string): boolean {
    const step = this.state.steps.filter((s) => s.key === key).at(-1);
    return step !== undefined && canReadTally(this.scene(person), step);
  }

  /** The refusal's code, or nothing when the act was accepted and what it made due is carried out. */
  act(person: string, act: Act): RefusalCode | undefined {
    this.carryOut(); // what time has made due comes first
    const scene = this.scene(person);
    const permission = can(scene.actor, act, scene);
    if (!permission.ok) return permission.refusal.code;
    const verdict = decide(scene, act);
    if (!verdict.ok) return verdict.refusal.code;
    this.take(verdict.change);
    this.carryOut();
    return undefined;
  }

  /** Asked twice it changes nothing the second time. */
  carryOut(): void {
    for (let n = 0; n < longest; n += 1) {
      const move = due(this.state, this.definition, this.now);
      if (!move) return;
      this.take(carry(this.scene(''), move));
    }
    throw new Error('the procedure runs in a circle');
  }

  private take(change: Change): void {
    this.state = stateAfter(this.state, change);
    this.entries.push(change.entry);
    this.notices.push(...change.notices);
    this.incumbencies.push(...change.incumbencies);
    if (change.binds) this.definition = change.binds.definition;
  }

  private newId(): string {
    this.ids += 1;
    return `id-${String(this.ids).padStart(4, '0')}`;
  }

  scene(person: string): Scene {
    const { state, definition, calendar, directory, now, people } = this;
    return {
      state,
      definition,
      calendar,
      directory,
      now,
      people,
      ...this.versions.inForce(localDate(now, calendar.zone)),
      ...officeAfter(this.entries, this.incumbencies),
      actor: { person, active: true, duties: [] },
      newId: () => this.newId(),
    };
  }
}

import {
  addMs,
  admitted,
  can,
  carry,
  decide,
  due,
  dueAt,
  engineDue,
  officeAfter,
  startCase,
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
  type PersonFacts,
  type Refusal,
  type RefusalCode,
  type Scene,
} from '#domain';
import { parseSpan } from '../normalise';
import { castDirectory } from './cast';
import type { Example, Scripted } from './example';

const dayMs = 86_400_000;
/** A transaction's limit is lower; a script that reaches this one runs in a circle. */
const longest = 500;

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

  readonly definition: Definition;

  constructor(
    definition: Definition,
    readonly calendar: BusinessCalendar,
    example: Pick<Example, 'start' | 'begin' | 'cast' | 'ownAuthority' | 'postKind' | 'candidates' | 'facts'>,
  ) {
    this.now = example.start;
    this.definition = example.begin ? { ...definition, start: [example.begin] } : definition;
    this.directory = castDirectory(definition, example);
    for (const [person, { held, ...recorded }] of Object.entries(example.candidates)) {
      this.people[person] = { recorded, held: (held ?? []) as PersonFacts['held'] };
    }
    const names = Object.keys(example.candidates).map((person) => `~${person}`);
    const started = startCase({
      id: 'case',
      code: `${definition.codePrefix}-0001`,
      definition: this.definition,
      definitionHash: 'hash',
      unit: this.directory.caseUnit,
      post: 'post',
      authority: this.directory.authorityUnit,
      calendar: `${calendar.key}/${calendar.version}`,
      candidates: Object.keys(example.candidates).map((person) => ({ person, facts: this.people[person]?.recorded ?? {} })),
      facts: example.facts,
      now: this.now,
      newId: () => names.shift() ?? this.newId(),
    });
    this.state = started.state;
    const verdict = admitted(this.scene(''), started, []);
    this.refused = verdict.ok ? undefined : verdict.refusal;
    if (!verdict.ok) return;
    this.take(verdict.change);
    this.carryOut();
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

  pass(line: Pick<Scripted, 'after' | 'at'>): void {
    if (line.at) this.passTo(toInstant(line.at));
    if (!line.after) return;
    const wait = parseSpan(line.after);
    this.passTo(wait.unit === 'days' ? addMs(this.now, wait.n * dayMs) : dueAt(this.now, wait, this.calendar).at);
  }

  /** The personnel record changes; what was judged before stands, what is judged later looks at it. */
  note(person: string, facts: Readonly<Record<string, unknown>>): void {
    const known = this.people[person] ?? { recorded: {}, held: [] };
    this.people[person] = { ...known, recorded: { ...known.recorded, ...facts } };
  }

  /** The person holds nothing any more; rolls that are frozen keep him. */
  leave(person: string): void {
    this.directory = { ...this.directory, holdings: this.directory.holdings.filter((h) => h.person !== person) };
  }

  /** The refusal's code, or nothing when the act was accepted and what it made due is carried out. */
  act(person: string, act: Act): RefusalCode | undefined {
    const scene = this.scene(person);
    const permission = can(scene.actor, act, scene);
    if (!permission.ok) return permission.refusal.code;
    const verdict = decide(scene, act);
    if (!verdict.ok) return verdict.refusal.code;
    this.take(verdict.change);
    this.carryOut();
    return undefined;
  }

  private carryOut(): void {
    for (let n = 0; n < longest; n += 1) {
      const move = due(this.state, this.definition, this.now);
      if (!move) return;
      this.take(carry(this.scene(''), move));
    }
    throw new Error('the procedure runs in a circle');
  }

  private take(change: Change): void {
    this.state = change.state;
    this.entries.push(change.entry);
    this.notices.push(...change.notices);
    this.incumbencies.push(...change.incumbencies);
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
      ...officeAfter(this.entries, this.incumbencies),
      actor: { person, active: true, duties: [] },
      newId: () => this.newId(),
    };
  }
}

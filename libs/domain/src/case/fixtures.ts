import type { Directory, Holding } from '../authority/office';
import { can } from '../authority/can';
import type { BusinessCalendar } from '../calendar/calendar';
import { toInstant, type Instant } from '../calendar/time';
import type { PersonFacts } from '../eligibility/facts';
import type { Definition, Step } from '../procedure/definition';
import type { Act } from './act';
import { stateAfter } from './after';
import { carry } from './carry';
import type { Change } from './change';
import { decide } from './decide';
import { due, engineDue } from './due';
import type { EntryDraft, IncumbencyDraft, Notice } from './entry';
import type { Refusal } from './refusals';
import type { Scene, SeenEntry } from './scene';
import { startCase } from './start';
import type { CaseState, StepRow } from './state';
import { officeAfter } from './undone';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };

/** Monday to Friday, Vietnam's holidays of 30 April and 1 May 2026. */
export const weekdays: BusinessCalendar = {
  key: 'test',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  dayEnds: '24:00',
  weekly: [true, true, true, true, true, false, false],
  days: {
    '2026-04-30': { working: false, title: words, houseRule: words },
    '2026-05-01': { working: false, title: words, houseRule: words },
  },
};

/** A collecting step done by `doer`, answered for by `head`. */
export function aStep(key: string, over: Partial<Step> = {}): Step {
  return {
    key,
    title: words,
    ...house,
    collect: { act: 'give-opinion', from: 'doer', complete: 'one', claimable: false, fields: [] },
    accountable: 'head',
    due: { within: { n: 10, unit: 'working-days' }, of: 'step.opened', ...house },
    ladder: [],
    dossier: [],
    output: words,
    routes: [{ on: 'completed', to: [], end: 'decided', ...house }],
    ...over,
  };
}

export function aDefinition(steps: readonly Step[], over: Partial<Definition> = {}): Definition {
  const office = (post: string) => ({ title: words, post: [post] });
  return {
    form: 'mandate/1',
    key: 'p',
    kind: 'appointment',
    version: 1,
    title: words,
    codePrefix: 'BN',
    valid: { from: '2026-01-01' },
    scope: { staff: ['s'], action: 'a' },
    calendar: { zone: 'Asia/Ho_Chi_Minh', dayEnds: '24:00' },
    offices: Object.fromEntries(['doer', 'head', 'board', 'authority', 'personnel'].map((post) => [post, office(post)])),
    personnelBody: 'personnel',
    board: 'board',
    authority: 'authority',
    candidates: { min: 1, max: 2 },
    eligibility: [],
    start: [steps[0]?.key ?? ''],
    steps,
    holdStops: 'all',
    ...over,
  };
}

/** A case played in memory by the rules alone. Everybody holds the post he is named after: `doer`, `doer2`, `head`, … */
export class Played {
  state: CaseState;
  now: Instant;
  readonly entries: EntryDraft[] = [];
  readonly notices: Notice[] = [];
  readonly incumbencies: IncumbencyDraft[] = [];
  holders: string[] = ['doer', 'doer2', 'head', 'board', 'authority', 'personnel', 'personnel2'];
  /** Records of persons as they are now; rules ask for them. */
  people: Record<string, PersonFacts> = {};
  /** The calendar the case is under. */
  calendar: BusinessCalendar = weekdays;
  /** Titles beside the one a person is named after. */
  titles: Holding[] = [];
  private ids = 0;

  constructor(
    readonly definition: Definition,
    at: string,
    over: {
      facts?: Readonly<Record<string, unknown>>;
      candidates?: readonly string[];
      without?: readonly string[];
      persons?: readonly string[];
    } = {},
  ) {
    this.now = toInstant(at);
    this.holders = [...this.holders, ...(over.persons ?? [])].filter((person) => !over.without?.includes(person));
    const started = startCase({
      id: 'case',
      code: 'BN-1',
      definition,
      definitionHash: 'hash',
      unit: 'unit',
      post: 'post',
      authority: 'unit',
      calendar: 'test/1',
      candidates: (over.candidates ?? ['an']).map((person) => ({ person, facts: {} })),
      ...(over.facts ? { facts: over.facts } : {}),
      now: this.now,
      newId: this.newId,
    });
    this.state = started.state;
    this.take(started);
    this.carryOut();
  }

  /**
   * The refusal, or undefined when the act was accepted and what it made due is carried out. An act on the case as a whole
   * that names no revision was shown the case as it is.
   */
  act(person: string, given: Act): Refusal | undefined {
    const act = 'step' in given ? given : { revision: this.state.case.revision, ...given };
    const scene = { ...this.scene(person), ...this.seen(act) };
    const permission = can(scene.actor, act, scene);
    if (!permission.ok) return permission.refusal;
    const verdict = decide(scene, act);
    if (!verdict.ok) return verdict.refusal;
    this.take(verdict.change);
    this.carryOut();
    return undefined;
  }

  /** Lets time pass as the engine would. */
  passTo(at: string): void {
    const to = toInstant(at);
    for (let next = engineDue(this.state, this.definition); next !== null && next <= to; next = engineDue(this.state, this.definition)) {
      if (next > this.now) this.now = next;
      if (!this.carryOut()) throw new Error(`the engine would spin: ${next} is due and nothing is`);
    }
    this.now = to;
  }

  /** The newest step of that key. */
  step(key: string): StepRow {
    const found = this.state.steps.filter((s) => s.key === key).at(-1);
    if (!found) throw new Error(`no step ${key}`);
    return found;
  }

  /** What an act on the step carries. */
  on(key: string): { step: string; revision: number } {
    const { id, revision } = this.step(key);
    return { step: id, revision };
  }

  take(change: Change): void {
    this.state = stateAfter(this.state, change);
    this.entries.push(change.entry);
    this.notices.push(...change.notices);
    this.incumbencies.push(...change.incumbencies);
  }

  scene(person: string): Scene {
    const { state, definition, now, newId, people } = this;
    return {
      state,
      definition,
      people,
      calendar: this.calendar,
      directory: this.directory(),
      now,
      newId,
      ...officeAfter(this.entries, this.incumbencies),
      actor: { person, active: true, duties: [] },
    };
  }

  /** The entry a correction names; the hash of the nth is `hash-n`. */
  private seen(act: Act): { entry?: SeenEntry } {
    const seq = act.type === 'propose-correction' ? act.entry : act.type === 'confirm-correction' ? Number(act.hash.slice(5)) : 0;
    const entry = this.entries[seq - 1];
    return entry ? { entry: { seq, hash: `hash-${seq}`, type: entry.type, payload: entry.payload } } : {};
  }

  carryOut(): boolean {
    for (let n = 0; n < 100; n += 1) {
      const move = due(this.state, this.definition, this.now);
      if (!move) return n > 0;
      this.take(carry(this.scene(''), move));
    }
    throw new Error('the procedure runs in a circle');
  }

  private directory(): Directory {
    const holdings = this.holders.map((person) => ({ person, unit: 'unit', post: person.replace(/\d+$/u, '') }));
    return { caseUnit: 'unit', authorityUnit: 'unit', parentUnit: null, subUnits: [], holdings: [...holdings, ...this.titles] };
  }

  private readonly newId = (): string => `id-${String((this.ids += 1)).padStart(4, '0')}`;
}

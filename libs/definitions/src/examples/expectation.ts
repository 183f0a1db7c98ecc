import { toInstant } from '#domain';
import { record, text, type Schema } from '../schema-parts';
import type { Play } from './play';

/** An entry as expected: "step.opened vetting#2", or the same with parts of its payload. */
export type ExpectedEntry = string | { readonly entry: string; readonly at?: string; readonly payload?: Readonly<Record<string, unknown>> };

export interface Expectation {
  /** The start itself is refused: code and rule. */
  readonly refused?: string;
  readonly trail?: readonly ExpectedEntry[];
  /** Entries that must be there, in this order, among others. */
  readonly among?: readonly ExpectedEntry[];
  readonly never?: readonly string[];
  readonly status?: string;
  readonly outcome?: string;
  /** Open steps: "vetting", "committee-vote#2 blocked". */
  readonly open?: readonly string[];
  readonly candidates?: Readonly<Record<string, string>>;
  /** "overdue head": kind and who was told. */
  readonly notices?: readonly string[];
  /** Step key → parts of its latest tally. */
  readonly tallies?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Step key → due instant of its latest clock. */
  readonly due?: Readonly<Record<string, string>>;
  /** Number of the version that the case is bound to. */
  readonly version?: number;
  /** Office of the incumbency that an effect wrote. */
  readonly incumbency?: Readonly<Record<string, unknown>>;
}

const anything: Schema = { type: 'object' };
const entry: Schema = { anyOf: [text, record({ entry: text }, { at: text, payload: anything })] };
const entries: Schema = { type: 'array', items: entry };
const texts: Schema = { type: 'array', items: text };

export const expectation: Schema = record(
  {},
  {
    refused: text,
    trail: entries,
    among: entries,
    never: texts,
    status: text,
    outcome: text,
    open: texts,
    candidates: { type: 'object', additionalProperties: text },
    notices: texts,
    tallies: { type: 'object', additionalProperties: anything },
    due: { type: 'object', additionalProperties: text },
    version: { type: 'integer', minimum: 1 },
    incumbency: anything,
  },
);

/** What came out, of the rules alone or of the running system. */
export type Outcome = Pick<Play, 'state' | 'entries' | 'notices' | 'incumbencies' | 'definition'>;

/** What came out otherwise than expected; nothing when all is as the file says. */
export function compare(play: Outcome, expect: Expectation): string[] {
  const { state } = play;
  const entries = play.entries.map((e) => ({ name: named(e), at: e.effective, payload: e.payload }));
  const open = state.steps.filter((s) => s.state !== 'closed').map((s) => `${nameOf(s)}${s.state === 'open' ? '' : ` ${s.state}`}`);
  const wrong: string[] = [];
  const same = (what: string, is: unknown, should: unknown): void => {
    if (should !== undefined && !contains(is, should)) wrong.push(`${what} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`);
  };
  same('status', state.case.status, expect.status);
  same('outcome', state.case.outcome, expect.outcome);
  same('open', open, expect.open);
  same('candidates', Object.fromEntries(state.candidates.map((c) => [c.person, c.state])), expect.candidates);
  same(
    'notices',
    play.notices.filter((n) => n.kind !== 'task').map((n) => `${n.kind} ${n.person}`),
    expect.notices,
  );
  same('version', play.definition.version, expect.version);
  same('incumbency', play.incumbencies.at(-1), expect.incumbency);
  for (const [key, should] of Object.entries(expect.tallies ?? {})) same(`tally of ${key}`, tallyOf(play, key), should);
  for (const [key, should] of Object.entries(expect.due ?? {})) same(`due of ${key}`, dueOf(play, key), toInstant(should));
  if (expect.trail) wrong.push(...compareTrail(entries, expect.trail));
  if (expect.among) wrong.push(...compareAmong(entries, expect.among));
  for (const never of expect.never ?? []) if (entries.some((e) => e.name === never)) wrong.push(`${never} is in the trail`);
  return wrong;
}

interface Seen {
  readonly name: string;
  readonly at: string;
  readonly payload: unknown;
}

const nameOf = (step: { key: string; round: number }): string => (step.round > 1 ? `${step.key}#${step.round}` : step.key);

export const named = (e: { type: string; step?: string; round?: number }): string =>
  e.step === undefined ? e.type : `${e.type} ${nameOf({ key: e.step, round: e.round ?? 1 })}`;

function compareTrail(seen: readonly Seen[], expected: readonly ExpectedEntry[]): string[] {
  const wrong = expected.findIndex((e, n) => !matches(seen[n], e));
  const at = wrong >= 0 ? wrong : seen.length > expected.length ? expected.length : -1;
  return at < 0 ? [] : [`entry ${at + 1} is ${seen[at]?.name ?? 'missing'}, expected ${JSON.stringify(expected[at] ?? 'nothing more')}`];
}

function compareAmong(seen: readonly Seen[], expected: readonly ExpectedEntry[]): string[] {
  let from = 0;
  for (const e of expected) {
    const found = seen.findIndex((s, n) => n >= from && matches(s, e));
    if (found < 0) return [`${JSON.stringify(e)} is not in the trail: ${seen.map((s) => s.name).join(', ')}`];
    from = found + 1;
  }
  return [];
}

function matches(seen: Seen | undefined, expected: ExpectedEntry): boolean {
  if (!seen) return false;
  if (typeof expected === 'string') return seen.name === expected;
  const inTime = expected.at === undefined || seen.at === toInstant(expected.at);
  return seen.name === expected.entry && inTime && contains(seen.payload, expected.payload ?? {});
}

/** Objects may hold more than expected; lists and plain values are equal. */
function contains(is: unknown, should: unknown): boolean {
  if (Array.isArray(should)) return Array.isArray(is) && is.length === should.length && should.every((s, n) => contains(is[n], s));
  if (typeof should !== 'object' || should === null) return is === should;
  return (
    typeof is === 'object' && is !== null && Object.entries(should).every(([key, s]) => contains((is as Record<string, unknown>)[key], s))
  );
}

function tallyOf(play: Outcome, key: string): unknown {
  const steps = new Set(play.state.steps.filter((s) => s.key === key).map((s) => s.id));
  const tally = play.state.tallies.filter((t) => steps.has(t.step)).at(-1);
  return tally && { outcome: tally.outcome, names: tally.names, ...tally.figures };
}

function dueOf(play: Outcome, key: string): string | undefined {
  const steps = new Set(play.state.steps.filter((s) => s.key === key).map((s) => s.id));
  return play.state.clocks.filter((c) => steps.has(c.step) && c.deadline === null).at(-1)?.dueAt;
}

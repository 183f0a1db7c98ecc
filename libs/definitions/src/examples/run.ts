import { toInstant, type Act, type BusinessCalendar, type Definition } from '#domain';
import type { Example, ExpectedEntry, Scripted } from './example';
import { playBallot } from './ballot-script';
import { Play } from './play';

/** What came out otherwise than the file says; nothing when all is as expected. */
export function runExample(definition: Definition, calendar: BusinessCalendar, example: Example): string[] {
  const play = new Play(definition, calendar, example);
  const refused = play.refused && `${play.refused.code}${play.refused.rule ? ` ${play.refused.rule}` : ''}`;
  if (refused !== example.expect.refused) return [`start: ${refused ?? 'accepted'}, expected ${example.expect.refused ?? 'acceptance'}`];
  if (refused) return [];
  const wrong = example.play.flatMap((line, n) => runLine(play, line).map((fault) => `play ${n + 1}: ${fault}`));
  return [...wrong, ...compare(play, example.expect)];
}

function runLine(play: Play, line: Scripted): string[] {
  play.pass(line);
  for (const [person, facts] of Object.entries(line.record ?? {})) play.note(person, facts);
  if (line.leaves) play.leave(line.leaves);
  if (line.ballot) return [playBallot(play, line.ballot)].filter((fault) => fault !== undefined);
  if (!line.act) return [];
  const persons = line.by === undefined ? [] : typeof line.by === 'string' ? [line.by] : line.by;
  if (persons.length === 0) return [`${line.act} by nobody`];
  return persons.flatMap((person) => {
    const refusal = play.act(person, actOf(play, line));
    if (refusal === line.refused) return [];
    return [`${line.act} by ${person}: ${refusal ? `refused, ${refusal}` : 'accepted'}, expected ${line.refused ?? 'acceptance'}`];
  });
}

/** Acts on the case as a whole name no step. */
const onCase: ReadonlySet<string> = new Set<Act['type']>([
  'hold',
  'resume',
  'withdraw',
  'withdraw-candidate',
  'waive',
  'answer-report',
  'decline',
  'countermand',
]);

/** The act as it would arrive; the step is the newest of its key, and what the actor saw is what stands there now. */
function actOf(play: Play, line: Scripted): Act {
  const open = play.state.steps.filter((s) => (line.step === undefined ? s.state === 'open' : s.key === line.step));
  const step = open.at(-1) ?? play.state.steps.at(-1);
  return {
    ...(step && !onCase.has(line.act ?? '') ? { step: step.id, revision: step.revision } : {}),
    ...line.with,
    type: line.act,
  } as Act;
}

function compare(play: Play, expect: Example['expect']): string[] {
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

const named = (e: { type: string; step?: string; round?: number }): string =>
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

function tallyOf(play: Play, key: string): unknown {
  const steps = new Set(play.state.steps.filter((s) => s.key === key).map((s) => s.id));
  const tally = play.state.tallies.filter((t) => steps.has(t.step)).at(-1);
  return tally && { outcome: tally.outcome, names: tally.names, ...tally.figures };
}

function dueOf(play: Play, key: string): string | undefined {
  const steps = new Set(play.state.steps.filter((s) => s.key === key).map((s) => s.id));
  return play.state.clocks.filter((c) => steps.has(c.step) && c.deadline === null).at(-1)?.dueAt;
}

import fc from 'fast-check';
import { loadShipped, Play } from '#definitions';
import type { BusinessCalendar } from '../calendar/calendar';
import { addMs, localDate } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import type { Act } from './act';
import { due, engineDue } from './due';
import type { CaseState } from './state';

const { definitions, calendars } = loadShipped('procedures');
const definition = definitions.find((d) => d.definition.key === 'appointment-by-committee')?.definition as Definition;
const calendar = calendars[0] as BusinessCalendar;
const committee = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
const people = ['b1', 'b2', 'v1', 'v2', ...committee, 'chair', 'head', 'an', 'stranger'];
const hourMs = 3_600_000;
const never = '2099-01-01T00:00:00.000Z';

const begin = (): Play =>
  new Play(definition, calendar, {
    start: '2026-11-02T02:00:00.000Z',
    cast: {
      'organisation-board': ['b1', 'b2'],
      'vetting-group': ['v1', 'v2'],
      'committee-chair': ['c1'],
      committee: committee.slice(1),
      'competent-authority': ['chair'],
      'head-of-personnel-body': ['head'],
    },
    candidates: { an: {} },
    facts: {},
  });

/** One thing that somebody tries after some hours. What it is for is found when its turn comes: the newest step, or an older one. */
interface Try {
  readonly who: string;
  readonly what: Act['type'];
  readonly hours: number;
  readonly pick: number;
  readonly back: number;
  /** Somebody seated does what he is seated for; chance alone would finish no case. */
  readonly expected: boolean;
}

const types: readonly Act['type'][] = [
  ...(['nominate', 'record-finding', 'vote', 'decide', 'answer-report', 'resume', 'claim', 'release', 'reassign', 'close-ballot'] as const),
  ...(['return', 'hold', 'withdraw', 'withdraw-candidate', 'retry', 'give-opinion', 'self-report', 'evaluate'] as const),
  ...(['acknowledge', 'give-notice', 'extend', 'submit-document', 'decline', 'countermand'] as const),
];

const tries = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom(...types),
    expected: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
    hours: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 24 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) }),
    pick: fc.nat(11),
    back: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) }),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

const signed = { number: '1', issuingBody: 'x', signer: 'y', capacity: '', effectiveDate: '2026-12-01' };
const words = { reason: 'r', ground: 'g', number: '1', date: '2026-11-02' };
const oneOf = <T>(choices: readonly T[], pick: number): T => choices[pick % choices.length] as T;

/** The act as it would arrive: well-formed, but by anybody, for any step, at any time. */
function actOf(play: Play, { what, pick, back }: Try): Act {
  const step = play.state.steps.at(-back) ?? play.state.steps.at(-1);
  return {
    ...words,
    ...{ step: step?.id, revision: pick === 0 ? 0 : step?.revision },
    ...{ choice: oneOf(['yes', 'yes', 'no', 'abstain', 'perhaps'], pick) },
    ...{
      option: oneOf(['approve', 'return-to-vetting', 'refuse', 'nothing'], pick),
      grounds: pick % 4 === 2 || pick === 8 ? ['standards-not-met'] : [],
      instrument: { ...signed, date: localDate(play.now, calendar.zone) },
    },
    ...{ direction: oneOf(['new-round', 'other-source', 'end'], pick), to: oneOf(people, pick), candidate: play.state.candidates[0]?.id },
    ...{ incident: 'none', by: { n: 1 + pick, unit: 'days' }, kind: 'none' },
    fields: what === 'nominate' ? { reasons: 'x' } : { finding: 'x', verdict: 'clear' },
    ...(what === 'hold' && pick % 2 ? { until: addMs(play.now, (1 + pick) * 24 * hourMs) } : {}),
    type: what,
  } as unknown as Act;
}

/** Who tries what: mostly somebody does what he is seated for, or ends a hold; otherwise anybody tries anything. */
function sensible(play: Play, t: Try): Try {
  if (!t.expected) return t;
  if (held(play.state)) return { ...t, who: 'head', what: 'resume' };
  if (play.state.case.outcome === 'decided' && t.pick < 4)
    return t.pick % 2 === 1 ? { ...t, who: 'an', what: 'decline' } : { ...t, who: 'chair', what: 'countermand' };
  const seated = play.state.seats.filter((s) => s.state === 'open');
  if (seated.length === 0) return t;
  const seat = oneOf(seated, t.pick);
  const step = definition.steps.find((s) => s.key === play.state.steps.find((row) => row.id === seat.step)?.key);
  const act = { act: step?.collect?.act ?? t.what, vote: 'vote', choose: 'decide', direct: 'answer-report' } as const;
  return { ...t, back: 1, who: seat.person, what: seat.duty in act ? act[seat.duty as keyof typeof act] : t.what };
}

/** What is wrong with a case at rest; nothing when it is as it must be. */
function faults(play: Play): string[] {
  const { state, now } = play;
  const ended = state.case.status === 'ended';
  const standing = new Set(state.steps.filter((s) => s.state === 'open').map((s) => s.id));
  const next = engineDue(state, definition);
  const wrong: [string, boolean][] = [
    ['a move is left', due(state, definition, now) !== undefined],
    ['two rounds of a step stand at once', doubled(state.steps.filter((s) => s.state !== 'closed').map((s) => s.key))],
    ['two rounds have one number', doubled(state.steps.map((s) => `${s.key}#${s.round}`))],
    ['a seat is open in a step that is not', state.seats.some((s) => s.state === 'open' && s.duty !== 'direct' && !standing.has(s.step))],
    ['a direction is asked for though nothing is reported', state.case.status !== 'reported' && hasOpen(state, 'direct') && !held(state)],
    ['nobody is asked for a direction', state.case.status === 'reported' && !hasOpen(state, 'direct')],
    ['the end left a seat, clock or rung', ended && leftovers(state) > 0],
    ['the end is due again', ended && next !== null],
    ['the engine would find nothing', next !== null && due(state, definition, next) === undefined],
    ['the engine would miss something', next === null && due(state, definition, never) !== undefined],
    ['an instant of the trail goes back', play.entries.some((e, i) => i > 0 && e.at < (play.entries[i - 1]?.at ?? ''))],
    ['a person voted twice', doubled(state.votes.filter((v) => v.counts).map((v) => `${v.step} ${v.person}`))],
    ['an office is begun twice', play.incumbencies.filter((i) => !i.closes).length > 1],
    ['an office is closed twice', play.incumbencies.filter((i) => i.closes).length > 1],
    ['what the office is and what the case says part', undone(play) !== play.incumbencies.some((i) => i.closes)],
    ['a case is alive and waits for nobody', !ended && !held(state) && state.seats.every((s) => s.state !== 'open')],
  ];
  return wrong.filter(([, is]) => is).map(([what]) => what);
}

const undone = ({ state }: Play): boolean => ['declined', 'countermanded'].includes(state.case.outcome ?? '');
const doubled = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
const held = (state: CaseState): boolean => state.case.status === 'held';
const hasOpen = (state: CaseState, duty: string): boolean => state.seats.some((s) => s.state === 'open' && s.duty === duty);
const leftovers = (state: CaseState): number =>
  state.seats.filter((s) => s.state === 'open').length +
  state.clocks.filter((c) => c.state === 'running').length +
  state.rungs.filter((r) => r.state === 'waiting').length;

const attempt = (play: Play, t: Try): string => {
  const before = play.state;
  const tried = sensible(play, t);
  const refusal = play.act(tried.who, actOf(play, tried));
  return refusal !== undefined && play.state !== before ? `${tried.what}: refused (${refusal}), yet something changed` : '';
};

function playAll(script: readonly Try[]): Play {
  const play = begin();
  for (const t of script) {
    play.passTo(addMs(play.now, t.hours * hourMs));
    expect([...faults(play), attempt(play, t), ...faults(play)].filter(Boolean)).toEqual([]);
  }
  return play;
}

describe('whatever anybody tries in procedure P', () => {
  it('no rule throws, nothing due is left, and the case is as it must be after every act', () => {
    fc.assert(
      fc.property(tries, (script) => void playAll(script)),
      { numRuns: 100 },
    );
  });

  it('and chance gets far enough for that to mean something', () => {
    const plays = fc.sample(tries, { numRuns: 200, seed: 11 }).map(playAll);
    const ends = plays.map((play) => play.state.case.outcome);
    const entries = plays.flatMap((play) => play.entries.map((e) => e.type));
    for (const end of ['decided', 'declined', 'countermanded', 'refused', 'stopped-reported']) expect(ends).toContain(end);
    for (const type of [
      'act.hold',
      'act.resume',
      'ladder.escalate',
      'act.answer-report',
      'incumbency.begun',
      'act.decline',
      'act.countermand',
    ]) {
      expect(entries).toContain(type);
    }
  });
});

/** What an entry says, apart from ids and from whether a rung was overtaken: that may differ with who came first. */
const told = (play: Play): string[] => play.entries.map((e) => `${e.type} ${e.step ?? ''}#${e.round ?? ''} ${e.effective}`);

it('an engine that was away changes no order: time’s moves come first, at their own instants', () => {
  let compared = 0;
  fc.assert(
    fc.property(tries, (script) => {
      const awake = begin();
      const away = begin();
      for (const t of script) {
        const [from, at] = [awake.entries.length, addMs(awake.now, t.hours * hourMs)];
        awake.passTo(at);
        away.lookAt(at);
        // What time opens is dated when it is recorded, and its clocks run from then: from there on the two may part.
        if (awake.entries.slice(from).some((e) => e.type.startsWith('step.') && e.effective < at && e.type !== 'step.closed')) return;
        expect(told(away)).toEqual(told(awake));
        expect(attempt(away, t)).toBe(attempt(awake, t));
        expect(told(away)).toEqual(told(awake));
        compared += awake.entries.length - from;
      }
    }),
    { numRuns: 100 },
  );
  expect(compared).toBeGreaterThan(200);
});

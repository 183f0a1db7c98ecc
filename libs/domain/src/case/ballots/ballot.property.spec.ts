import fc from 'fast-check';
import { canReadTally } from '../../authority/read-ballot';
import type { Act } from '../act';
import { due } from '../due';
import type { Played } from '../fixtures';
import type { TallyFigures } from '../state';
import { differing, lastCounts } from './counts';
import { atBallot, paperBallot, voters as seven } from './ballot-fixtures';

const voters = seven.slice(0, 6);
const crew = ['chair', 'personnel', 'authority', 'head', 'teller1', 'teller2', 'teller3', 'an', 'board'];
const people = [...voters, ...crew];
const ballot = paperBallot({
  quorum: { base: 'summoned', share: { op: '>=', num: 1, den: 2 } },
  tie: { office: 'head', otherwise: 'authority' },
});

/** What somebody tries; numbers near the right ones, so that ballots come to an end often enough. */
interface Try {
  /** Whoever's turn it is does what is next; chance alone would finish no ballot. */
  readonly expected: boolean;
  readonly who: string;
  readonly what: number;
  readonly persons: readonly string[];
  readonly split: number;
  readonly off: number;
}

const one = fc.record({
  expected: fc.integer({ min: 0, max: 9 }).map((n) => n < 6),
  who: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('chair', 'teller1', 'teller2', 'authority', 'head') },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  what: fc.nat(13),
  persons: fc.oneof(
    { weight: 3, arbitrary: fc.constant(voters) },
    { weight: 2, arbitrary: fc.constant(['teller1', 'teller2']) },
    { weight: 1, arbitrary: fc.subarray(people) },
  ),
  split: fc.nat(3),
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -1, max: 2 }) }),
});

function actOf(p: Played, { what, persons, split, off }: Try): Act {
  const on = p.on('vote');
  const row = p.state.ballots.find((b) => b.step === on.step);
  const issued = row?.issued ?? 0;
  const [an, binh] = p.state.candidates.map((c) => c.id) as [string, string];
  const first = Math.min(split + 1, issued);
  const present = p.state.roll.filter((r) => r.step === on.step && r.state === 'present').length;
  const person = persons[split % Math.max(1, persons.length)] ?? 'voter1';
  const figures = { collected: issued + off, valid: issued, invalid: 0, perOption: { [an]: first, [binh]: issued - first } };
  const acts: Act[] = [
    { type: 'summon', ...on },
    { type: 'record-presence', persons, ...on },
    { type: 'name-tellers', persons, ...on },
    { type: 'issue-ballots', printed: voters.length, issued: present + off, ...on },
    { type: 'enter-count', figures, ...on },
    { type: 'enter-count', figures, ...on },
    { type: 'confirm-tally', ...on },
    { type: 'confirm-tally', ...on },
    { type: 'report-surplus', collected: issued + off, ...on },
    { type: 'excuse', person, ground: 'force-majeure', reason: 'r', ...on },
    { type: 'approve-excuse', person, ...on },
    { type: 'refuse-excuse', person, reason: 'r', ...on },
    { type: 'choose-at-tie', option: split % 2 ? an : binh, report: 'r', ...on },
    { type: 'withdraw-candidate', candidate: an, reason: 'r' },
  ];
  return acts[what] as Act;
}

function next(p: Played, attempt: Try): [who: string, act: Act] {
  const { id } = p.step('vote');
  const row = p.state.ballots.find((b) => b.step === id);
  const has = (duty: string): boolean => p.state.seats.some((s) => s.step === id && s.duty === duty && s.state !== 'closed');
  const of = (what: number, persons: readonly string[] = voters): Act => actOf(p, { ...attempt, what, persons });
  if (p.state.tallies.some((t) => t.step === id)) return ['head', of(12)];
  if (!row?.summonedAt) return ['chair', of(0)];
  if (!has('count')) return ['chair', of(2, ['teller1', 'teller2'])];
  if (!row.issuedAt) {
    const there = p.state.roll.some((r) => r.step === id && r.state === 'present');
    const able = voters.filter((v) => p.state.roll.some((r) => r.step === id && r.person === v && r.state !== 'excused'));
    return ['chair', there ? of(3) : of(1, able)];
  }
  const last = lastCounts(p.state, id);
  const teller = p.state.seats.find((s) => s.step === id && s.duty === 'count' && s.state === 'open')?.person;
  if (last.length >= 2 && differing(last).length === 0) return ['chair', of(6)];
  return [teller ?? last[0]?.teller ?? 'teller1', of(4)];
}

function holds(p: Played): void {
  const { state } = p;
  for (const tally of state.tallies) {
    const f = tally.figures as unknown as TallyFigures & { excused: number; roll: number };
    const counts = state.counts.filter((c) => c.step === tally.step && c.figures.collected === f.collected);
    expect(new Set(counts.map((c) => c.teller)).size).toBeGreaterThanOrEqual(2);
    expect(f.collected > f.issued).toBe(tally.outcome === 'void');
    if (tally.outcome !== 'void') expect(f.valid + f.invalid).toBe(f.collected);
    expect(f.printed).toBe(state.roll.filter((r) => r.step === tally.step).length);
    expect(f.issued).toBe(state.roll.filter((r) => r.step === tally.step && r.state === 'present').length);
  }
  expect(new Set(state.roll.map((r) => `${r.step} ${r.person}`)).size).toBe(state.roll.length);
  expect(new Set(state.seats.map((s) => `${s.step} ${s.person} ${s.duty}`)).size).toBe(state.seats.length);
  expect(state.roll.filter((r) => r.state === 'excused').every((r) => r.decidedAt !== null)).toBe(true);
  expect(state.roll.some((r) => r.person === 'an')).toBe(false);
  for (const step of state.steps.filter((s) => !state.tallies.some((t) => t.step === s.id))) {
    expect(people.filter((person) => canReadTally(p.scene(person), step))).toEqual([]);
  }
  expect(due(state, p.definition, p.now)).toBeUndefined();
}

it('whatever is tried by whom in which order: a tally is two tellers’ agreed count of ballots given to those present, and nobody reads one before', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(fc.array(one, { minLength: 20, maxLength: 60, size: 'max' }), (all) => {
      const p = atBallot(ballot, { without: ['voter7'] });
      for (const attempt of all) {
        const before = p.state;
        const random: [string, Act] = [attempt.what === 13 ? 'an' : attempt.who, actOf(p, attempt)];
        const [who, act] = attempt.expected ? next(p, attempt) : random;
        if (p.act(who, act)) expect(p.state).toBe(before);
        else expect(who !== 'an' || act.type === 'withdraw-candidate').toBe(true);
      }
      holds(p);
      for (const tally of p.state.tallies) ends.add(tally.outcome);
      if (p.state.ballots.some((b) => b.issuedAt)) ends.add('issued');
    }),
    { numRuns: 150, seed: 20261125 },
  );
  expect([...ends]).toEqual(expect.arrayContaining(['issued', 'elected', 'tie']));
});

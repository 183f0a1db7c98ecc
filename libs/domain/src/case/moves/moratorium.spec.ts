import { aDefinition, aStep, Played } from '../fixtures';
import type { Verdict } from '../change';
import { holdByMoratorium, liftMoratorium } from './moratorium';

const noon = (day: string): string => `${day}T05:00:00.000Z`;
const m = { moratorium: 'm', by: 'administrator', until: null };

/** Ten working days from Monday 6/4/2026: due on Monday 20/4. */
const played = (): Played => new Played(aDefinition([aStep('a')]), noon('2026-04-06'));

/** The refusal's code, or nothing when it was carried out. */
function take(p: Played, verdict: Verdict): string | undefined {
  if (!verdict.ok) return verdict.refusal.code;
  p.take(verdict.change);
  p.carryOut();
  return undefined;
}
const hold = (p: Played, over: Partial<Parameters<typeof holdByMoratorium>[1]> = {}) =>
  take(p, holdByMoratorium(p.scene(''), { ...m, ...over }));
const lift = (p: Played, at: string, moratorium = 'm') => take(p, liftMoratorium(p.scene(''), { moratorium, at }));

describe('a moratorium (hard case 31)', () => {
  it('holds with its own ground, in the name of who declared it, and what was left runs on from the day it is lifted', () => {
    const p = played();
    const due = p.state.clocks[0]?.dueAt as string;
    p.passTo(noon('2026-04-08'));
    expect(hold(p)).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'held', heldBy: 'administrator', holdGround: 'moratorium/m', holdUntil: null });
    expect(p.state.clocks[0]).toMatchObject({ state: 'paused', pausedBy: 'administrator', pausedGround: 'moratorium/m' });
    expect(p.entries.at(-1)).toMatchObject({ type: 'case.held', payload: { ground: 'moratorium/m' } });
    expect(p.entries.at(-1)).not.toHaveProperty('values');
    p.passTo(noon('2026-04-17')); // carried out two days after it was lifted: no deadline is shifted by that
    expect(lift(p, noon('2026-04-15'))).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'running', holdGround: null });
    expect(p.entries.at(-1)).toMatchObject({ type: 'case.resumed', effective: noon('2026-04-15') });
    expect((Date.parse(p.state.clocks[0]?.dueAt as string) - Date.parse(due)) / 86_400_000).toBe(7);
  });

  it('ends by itself where its end is known', () => {
    const p = played();
    expect(hold(p, { until: noon('2026-04-10') })).toBeUndefined();
    p.passTo(noon('2026-04-13'));
    expect(p.state.case.status).toBe('running');
    expect(lift(p, noon('2026-04-13'))).toBe('not-held');
  });

  it('leaves a hold on another ground alone, and another moratorium’s', () => {
    const p = played();
    p.act('authority', { type: 'hold', ground: 'complaint', reason: 'r' });
    expect(hold(p)).toBe('held');
    expect(lift(p, noon('2026-04-06'))).toBe('not-held');
    expect(p.act('authority', { type: 'resume', reason: 'r' })).toBeUndefined();
    expect(hold(p)).toBeUndefined();
    expect(hold(p, { moratorium: 'other' })).toBe('held');
    expect(lift(p, noon('2026-04-06'), 'other')).toBe('not-held');
    expect(p.act('authority', { type: 'resume', reason: 'an exception of the authority' })).toBeUndefined();
    expect(lift(p, noon('2026-04-06'))).toBe('not-held');
  });

  it('comes too late to a case that has ended, and with an end gone by', () => {
    const p = played();
    expect(hold(p, { until: noon('2026-04-01') })).toBe('hold-in-the-past');
    p.act('board', { type: 'withdraw', reason: 'r' });
    expect([hold(p), lift(p, noon('2026-04-06'))]).toEqual(['case-ended', 'case-ended']);
  });
});

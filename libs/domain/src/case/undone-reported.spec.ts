import type { ActOf, Instrument } from './act';
import { aDefinition, aStep, Played } from './fixtures';
import type { Refusal } from './refusals';
import { stands } from './undone';

const houseRule = { vi: 'chữ', en: 'words' };
const instrument: Instrument = {
  number: '17/QĐ',
  date: '2026-04-06',
  issuingBody: 'Sở',
  signer: 'GĐ',
  capacity: '',
  effectiveDate: '2026-05-04',
};

describe('what was decided is undone while the case waits for a direction', () => {
  const report = aStep('b', { routes: [{ on: 'completed', to: [], end: 'stopped-reported', houseRule }] });
  const nomination = aStep('n', {
    collect: {
      act: 'nominate',
      from: 'doer',
      complete: 'one',
      claimable: false,
      fields: [{ key: 'nominee', title: houseRule, type: 'person', required: false }],
    },
    routes: [{ on: 'completed', to: ['a'], houseRule }],
  });
  const { collect: _, ...goesOn } = aStep('a', {
    choose: {
      by: 'authority',
      options: [
        { key: 'appoint', title: houseRule, reasons: 'optional', instrument: true, effect: { kind: 'incumbency', houseRule }, houseRule },
      ],
    },
    routes: [{ on: 'appoint', to: ['b', 'c'], houseRule }],
  });
  const beside = aStep('c', { routes: [{ on: 'completed', to: [], end: 'branch', houseRule }] });
  const direct = (p: Played, direction: ActOf<'answer-report'>['direction']): string | undefined =>
    p.act('authority', { type: 'answer-report', direction, number: '1', date: '2026-04-06', reason: 'r' })?.code;
  const declining = (p: Played, by: string): Refusal | undefined => p.act(by, { type: 'decline', reason: 'r' });
  const appoint = (p: Played): Refusal | undefined => p.act('authority', { type: 'decide', option: 'appoint', instrument, ...p.on('a') });

  /** Nominated, decided, reported. */
  function reported(): Played {
    const p = new Played(aDefinition([nomination, goesOn, report, beside]), '2026-04-06T05:00:00.000Z');
    p.people = { an: { recorded: {}, held: [] }, binh: { recorded: {}, held: [] } };
    expect(p.act('doer', { type: 'nominate', fields: {}, ...p.on('n') })).toBeUndefined();
    expect(appoint(p)).toBeUndefined();
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('b') })).toBeUndefined();
    expect(p.state.case.status).toBe('reported');
    return p;
  }

  it('declining is the right of the person appointed, and the case waits on', () => {
    const p = reported();
    expect(declining(p, 'an')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'reported', outcome: null, endedAt: null });
    expect(p.step('c')).toMatchObject({ state: 'closed', outcome: 'overtaken' });
    expect(p.state.candidates[0]?.state).toBe('declined');
    expect(p.incumbencies.at(-1)).toMatchObject({ closes: { how: 'declined' } });
    expect(p.notices.filter((n) => n.kind === 'declined').map((n) => n.person)).toContain('authority');
    expect(p.state.seats.filter((s) => s.state === 'open').map((s) => `${s.person} ${s.duty}`)).toEqual(['authority direct']);
    expect(direct(p, 'new-round')).toBe('no-candidate-stands');
    expect(direct(p, 'end')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'stopped-reported' });
  });

  it('and what a later round gives another is not undone by it', () => {
    const p = reported();
    declining(p, 'an');
    expect(direct(p, 'other-source')).toBeUndefined();
    expect(p.act('doer', { type: 'nominate', fields: { nominee: 'binh' }, ...p.on('n') })).toBeUndefined();
    expect(stands(p.state)).toBe(false);
    expect(appoint(p)).toBeUndefined();
    expect(p.incumbencies.at(-1)).toMatchObject({ person: 'binh' });
    expect(stands(p.state)).toBe(true);
    expect(declining(p, 'binh')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'declined' });
    expect(stands(p.state)).toBe(false);
  });

  it('a countermand is the written word of the authority itself, and ends it', () => {
    const p = reported();
    p.passTo('2026-04-20T03:00:00.000Z');
    const taken = { ...instrument, number: '20/QĐ', date: '2026-04-20' };
    expect(p.act('authority', { type: 'countermand', instrument: taken, ground: 'g', reason: 'r' })).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'countermanded' });
  });

  it('a new round considers whom the case has chosen', () => {
    const p = reported();
    expect(direct(p, 'new-round')).toBeUndefined();
    expect(p.step('b')).toMatchObject({ round: 2, state: 'open' });
  });
});

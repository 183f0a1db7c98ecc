import { can } from './can';
import type { Act } from '../case/act';
import { aBallotStep, atBallot, count, paperBallot, route, tallied, toCount, voters } from '../case/ballots/ballot-fixtures';
import { aDefinition, aStep, Played } from '../case/fixtures';
import type { Definition, Step } from '../procedure/definition';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const begin = '2026-04-06T05:00:00.000Z';
const collect = { act: 'give-opinion' as const, from: 'doer', complete: 'each' as const, claimable: true, fields: [] };
const dossier = [{ kind: 'cv', title: words, required: false, ...house }];
const group = aStep('a', {
  collect,
  dossier,
  extend: { max: { n: 5, unit: 'working-days' }, ...house },
  routes: [
    { on: 'completed', to: [], end: 'decided', ...house },
    { on: 'returned', to: ['a'], maxRounds: 2, ...house },
  ],
});
const { collect: _, ...choice } = aStep('a', {
  choose: { by: 'doer', options: [{ key: 'yes', title: words, reasons: 'optional', instrument: false, ...house }] },
  routes: [{ on: 'yes', to: [], end: 'decided', ...house }],
});
const document = { kind: 'cv', date: '2026-04-06', number: '1', issuer: 'i', signer: 's', abstract: '', pages: 1, original: 'o' };
const leave = (p: Played, person: string): void => {
  p.holders = p.holders.filter((held) => held !== person);
};

/** From the moment an office ends, before the seats are looked at again. */
describe('a seat, or answering for a step, gives no right without the office', () => {
  it.each`
    by        | act                                                                             | step
    ${'doer'} | ${{ type: 'give-opinion', fields: {} }}                                         | ${group}
    ${'doer'} | ${{ type: 'claim' }}                                                            | ${group}
    ${'doer'} | ${{ type: 'return', reasons: ['r'] }}                                           | ${group}
    ${'doer'} | ${{ type: 'submit-document', ...document, sha256: 'a'.repeat(64) }}             | ${group}
    ${'doer'} | ${{ type: 'decide', option: 'yes' }}                                            | ${choice}
    ${'head'} | ${{ type: 'extend', by: { n: 1, unit: 'working-days' }, reason: 'r' }}          | ${group}
    ${'head'} | ${{ type: 'reassign', to: 'doer2', reason: 'r' }}                               | ${group}
    ${'head'} | ${{ type: 'submit-document', ...document, sha256: 'a'.repeat(64), kind: 'cv' }} | ${group}
  `('$by: $act.type', ({ by, act, step }: { by: string; act: Act; step: Step }) => {
    const p = new Played(aDefinition([step]), begin);
    const before = p.state;
    leave(p, by);
    expect(p.act(by, { ...act, ...p.on('a') } as Act)?.code).toBe('not-your-turn');
    expect(p.state).toBe(before);
    p.holders = [...p.holders, by];
    expect(p.act(by, { ...act, ...p.on('a') } as Act)).toBeUndefined();
  });

  it('who is handed a task of the group does it, as long as he is of the group', () => {
    const p = new Played(aDefinition([group]), begin);
    expect(p.act('head', { type: 'reassign', to: 'doer2', reason: 'r', ...p.on('a') })).toBeUndefined();
    leave(p, 'head');
    expect(p.act('doer2', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
  });

  it('what was done stays done', () => {
    const p = new Played(aDefinition([group]), begin);
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
    leave(p, 'doer');
    expect(p.act('doer2', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'decided' });
  });
});

/** Where a definition has such an office, an act sees who else holds what. */
describe('of an office that falls to the second while nobody holds the first', () => {
  const offices = { ...aDefinition([group]).offices, presiding: { title: words, firstOf: ['head', 'doer'] } };

  it('the second acts by his seat until the first is filled', () => {
    const definition: Definition = aDefinition([aStep('a', { collect: { ...collect, from: 'presiding' } })], { offices });
    const p = new Played(definition, begin, { without: ['head'] });
    const act = (): Act => ({ type: 'give-opinion', fields: {}, ...p.on('a') });
    const may = (person: string): boolean => can(p.scene(person).actor, act(), p.scene(person)).ok;
    expect(may('doer')).toBe(true);
    p.holders = [...p.holders, 'head'];
    expect(may('doer')).toBe(false);
    leave(p, 'head');
    expect(may('doer')).toBe(true);
    leave(p, 'doer');
    expect(may('doer')).toBe(false);
  });
});

describe('of a ballot', () => {
  const tie = { office: 'board', otherwise: 'authority', ...house };
  const ballot = paperBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' }, tie });
  const back = { on: 'returned', to: ['vote'], maxRounds: 3, ...house };
  const ends = [route('elected', { end: 'decided' }), route('none', { end: 'refused' }), route('no-quorum'), route('void'), back];
  const at = (without: readonly string[] = []): Played =>
    atBallot(ballot, { steps: [aBallotStep(ballot, { dossier, routes: ends })], without });
  const submits = (p: Played, person: string): string | undefined =>
    p.act(person, { type: 'submit-document', ...document, sha256: 'a'.repeat(64), ...p.on('vote') })?.code;
  const returns = (p: Played, person: string): string | undefined =>
    p.act(person, { type: 'return', reasons: ['r'], ...p.on('vote') })?.code;
  const summoned = (p: Played): void => {
    const persons = p.holders.filter((held) => voters.includes(held));
    expect(p.act('approver', { type: 'approve-summons', persons, ...p.on('vote') })).toBeUndefined();
    toCount(p, persons);
  };

  it.each(['chair', 'approver'])('the seat of the %s goes with the office', (person) => {
    const p = at();
    leave(p, person);
    expect([submits(p, person), returns(p, person)]).toEqual(['not-on-roll', 'not-on-roll']);
    p.holders = [...p.holders, person];
    expect([submits(p, person), returns(p, person)]).toEqual([undefined, undefined]);
  });

  it('the authority presides where nobody else does, as long as it is the authority', () => {
    const p = at(['chair']);
    expect(submits(p, 'authority')).toBeUndefined();
    leave(p, 'authority');
    expect(submits(p, 'authority')).toBe('not-on-roll');
  });

  it('who chooses at a tie does so by his office', () => {
    const p = at(['voter7']);
    summoned(p);
    tallied(p, count(p, { an: 3, binh: 3 }));
    expect(submits(p, 'board')).toBeUndefined();
    leave(p, 'board');
    expect(submits(p, 'board')).toBe('not-on-roll');
  });

  it('a roll is frozen and a teller was named: their seats stay, whatever they lose', () => {
    const p = at();
    summoned(p);
    leave(p, 'voter1');
    leave(p, 'teller1');
    expect([submits(p, 'voter1'), submits(p, 'teller1')]).toEqual([undefined, undefined]);
  });
});

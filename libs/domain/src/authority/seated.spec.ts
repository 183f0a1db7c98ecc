import { can } from './can';
import type { Act } from '../case/act';
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

/** An act reads what its actor holds, not who else holds what. */
describe('of an office that is the first filled of several', () => {
  const offices = {
    ...aDefinition([group]).offices,
    presiding: { title: words, firstOf: ['head', 'doer'] },
    other: { title: words, post: ['doer'], except: ['presiding'] },
  };
  const played = (office: string): Played => {
    const definition: Definition = aDefinition([aStep('a', { collect: { ...collect, from: office } })], { offices });
    return new Played(definition, begin, office === 'presiding' ? { without: ['head'] } : {});
  };
  const may = (p: Played, person: string): boolean => {
    const scene = p.scene(person);
    const own = scene.directory.holdings.filter((h) => h.person === person);
    const act: Act = { type: 'give-opinion', fields: {}, ...p.on('a') };
    return can(scene.actor, act, { ...scene, directory: { ...scene.directory, holdings: own } }).ok;
  };

  it.each(['presiding', 'other'])('%s: the seat tells, as long as the actor holds one of them', (office) => {
    const p = played(office);
    expect(may(p, 'doer')).toBe(true);
    expect(may(p, 'head')).toBe(false);
    leave(p, 'doer');
    expect(may(p, 'doer')).toBe(false);
  });
});

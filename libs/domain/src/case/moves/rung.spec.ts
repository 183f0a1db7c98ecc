import type { Rung } from '../../procedure/definition';
import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const rung = (over: Pick<Rung, 'key' | 'kind' | 'to'> & Partial<Rung>): Rung => ({ houseRule: words, ...over });
const collect = { act: 'give-opinion' as const, complete: 'one' as const, claimable: false, fields: [] };
const escalates = (to: string): Rung => rung({ key: 'escalate', kind: 'escalate', after: { n: 1, unit: 'days' }, to });
/** Due on Monday 20/4; past its escalation. */
function late(from: string, ladder: readonly Rung[], over: ConstructorParameters<typeof Played>[2] = {}): Played {
  const p = new Played(aDefinition([aStep('a', { collect: { ...collect, from }, ladder })]), '2026-04-06T05:00:00.000Z', over);
  p.passTo('2026-04-27T05:00:00.000Z');
  return p;
}
const climbed = (p: Played, key = 'escalate') => ({
  row: p.state.rungs.find((r) => r.key === key)?.state,
  payload: p.entries.find((e) => e.payload['rung'] === key)?.payload,
  told: p.notices.filter((n) => n.rung !== null && n.kind !== 'remind').map((n) => n.person),
});

describe('a rung', () => {
  it.each`
    from           | to             | without          | row         | told                 | why
    ${'doer'}      | ${'authority'} | ${[]}            | ${'sent'}   | ${['authority']}     | ${'the superior is told of those who are late'}
    ${'authority'} | ${'authority'} | ${[]}            | ${'vacant'} | ${[]}                | ${'nobody is above him who is late himself'}
    ${'authority'} | ${'head'}      | ${[]}            | ${'sent'}   | ${['head']}          | ${'another is told of him'}
    ${'doer'}      | ${'doer'}      | ${[]}            | ${'sent'}   | ${['doer', 'doer2']} | ${'each hears of the other'}
    ${'doer'}      | ${'authority'} | ${['authority']} | ${'vacant'} | ${[]}                | ${'the office is vacant'}
  `('of $from, to $to without $without: $row ($why)', ({ from, to, without, row, told }) => {
    const p = late(from, [escalates(to)], { without });
    expect(climbed(p)).toEqual({
      row,
      told,
      payload: { rung: 'escalate', to: told, overtaken: false, ...(row === 'vacant' ? { vacant: true } : {}) },
    });
  });

  it('for the accountable person where there is none says so too', () => {
    const p = late('doer', [rung({ key: 'overdue', kind: 'overdue', atPercent: 100, to: 'accountable' })], { without: ['head'] });
    expect(climbed(p, 'overdue')).toMatchObject({ row: 'vacant', payload: { to: [], vacant: true }, told: [] });
  });
});

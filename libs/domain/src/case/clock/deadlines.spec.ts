import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const whole = {
  key: 'whole',
  title: words,
  due: { within: { n: 30, unit: 'working-days' as const }, of: 'case.started', houseRule: words },
  ladder: [{ key: 'overdue', kind: 'overdue' as const, atPercent: 100, to: 'authority', houseRule: words }],
  houseRule: words,
};

it('a deadline of the whole case outlives the step it began with, and ends with the case', () => {
  const first = aStep('a', { routes: [{ on: 'completed', to: ['b'], houseRule: words }] });
  const p = new Played(aDefinition([first, aStep('b')], { deadlines: [whole] }), '2026-04-06T05:00:00.000Z');
  const opinion = { type: 'give-opinion' as const, fields: {} };
  p.act('doer', { ...opinion, ...p.on('a') });
  expect(p.step('a').state).toBe('closed');
  expect(p.state.clocks.find((c) => c.deadline === 'whole')?.state).toBe('running');
  p.passTo('2026-06-30T05:00:00.000Z');
  expect(p.entries.filter((e) => e.type === 'ladder.overdue')).toMatchObject([{ payload: { rung: 'overdue', to: ['authority'] } }]);
  p.act('doer', { ...opinion, ...p.on('b') });
  expect(p.state.clocks.map((c) => c.state)).toEqual(Array(p.state.clocks.length).fill('stopped'));
});

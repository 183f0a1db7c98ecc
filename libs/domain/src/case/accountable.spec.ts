import { canRead } from '../authority/can';
import { aDefinition, aStep, Played } from './fixtures';
import { reseat } from './moves/reseat';

const words = { vi: 'chữ', en: 'words' };
const begin = '2026-04-06T05:00:00.000Z';
const rule = aStep('a', { extend: { max: { n: 5, unit: 'working-days' }, houseRule: words } });
const extend = { type: 'extend' as const, by: { n: 1, unit: 'working-days' as const }, reason: 'r' };
const reseated = (p: Played): void => {
  const change = reseat(p.scene(''), p.now);
  if (change) p.take(change);
};
const replaced = (p: Played, left: string, came: string): void => {
  p.holders = [...p.holders.filter((person) => person !== left), came];
  reseated(p);
};

it('who answers for a step is nobody whose own case it is, as long as another is of the office', () => {
  const p = new Played(aDefinition([rule]), begin, { candidates: ['head'], persons: ['head2'] });
  expect(p.step('a').accountable).toBe('head2');
  expect(p.act('head2', { ...extend, ...p.on('a') })).toBeUndefined();
  p.holders = p.holders.filter((person) => person !== 'head2');
  reseated(p);
  expect(p.step('a').accountable).toBe('head');
  p.holders = [...p.holders, 'head3'];
  reseated(p);
  expect(p.step('a').accountable).toBe('head3');
});

it('who answers for a step reads the case while he does, and after him whoever answered when the step closed', () => {
  const p = new Played(aDefinition([rule]), begin);
  expect(['head', 'head2'].map((person) => canRead(p.scene(person)))).toEqual([true, false]);
  replaced(p, 'head', 'head2');
  expect(['head', 'head2'].map((person) => canRead(p.scene(person)))).toEqual([false, true]);
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
  p.holders = p.holders.filter((person) => person !== 'head2');
  reseated(p);
  expect(canRead(p.scene('head2'))).toBe(true);
});

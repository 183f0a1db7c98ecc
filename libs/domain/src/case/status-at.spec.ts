import { can } from '../authority/can';
import { aDefinition, aStep, Played } from './fixtures';
import { statusAt } from './status-at';

const begin = '2026-04-06T05:00:00.000Z';
const until = '2026-04-10T05:00:00.000Z';
const houseRule = { vi: 'chữ', en: 'words' };

it.each`
  reported | end      | now                           | status
  ${false} | ${until} | ${'2026-04-10T04:59:59.999Z'} | ${'held'}
  ${false} | ${until} | ${until}                      | ${'running'}
  ${true}  | ${until} | ${until}                      | ${'reported'}
  ${false} | ${null}  | ${'2027-04-10T05:00:00.000Z'} | ${'held'}
`('a hold until $end is $status at $now, recorded or not', ({ reported, end, now, status }) => {
  const start = reported ? [aStep('a', { routes: [{ on: 'completed', to: [], end: 'stopped-reported', houseRule }] })] : [aStep('a')];
  const p = new Played(aDefinition(start), begin);
  if (reported) p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
  p.act('authority', { type: 'hold', ground: 'g', reason: 'r', ...(end ? { until: end } : {}) });
  expect(p.state.case.status).toBe('held');
  expect(statusAt(p.state, now)).toBe(status);
});

it('whoever asks what he may do is not told of a hold that is over', () => {
  const p = new Played(aDefinition([aStep('a')]), begin);
  p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until });
  const may = (now: string) => can(p.scene('doer').actor, { type: 'give-opinion', fields: {}, ...p.on('a') }, { ...p.scene('doer'), now });
  expect(may('2026-04-10T04:59:59.999Z')).toMatchObject({ ok: false, refusal: { code: 'held' } });
  expect(may(until)).toMatchObject({ ok: true });
});

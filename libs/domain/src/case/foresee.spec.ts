import { aDefinition, aStep, Played } from './fixtures';
import { foresee } from './foresee';
import type { Act } from './act';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;
const to = (on: string, next: string) => ({ on, to: [next], houseRule });

const begun = (): Played =>
  new Played(
    aDefinition([
      aStep('a', { routes: [to('completed', 'b')], extend: { max: { n: 5, unit: 'working-days' }, houseRule } }),
      aStep('b', { due: { within: { n: 5, unit: 'working-days' }, of: 'step.opened', houseRule } }),
    ]),
    noon('2026-04-06'),
  );

const opinion = (p: Played): Act => ({ type: 'give-opinion', fields: {}, ...p.on('a') });

/** Open steps and their due instants. */
const seen = (p: Played, person: string, act: Act): unknown => {
  const answer = foresee(p.scene(person), act);
  if (!answer.ok) return answer.refusal.code;
  const { steps, clocks, case: row } = answer.scene.state;
  const open = steps.filter((s) => s.state === 'open').map((s) => `${s.key} ${clocks.find((c) => c.step === s.id)?.dueAt}`);
  return row.outcome ?? [row.status, ...open].join(', ');
};

it('tells the next step with its due instant, and keeps nothing', () => {
  const p = begun();
  const before = JSON.stringify(p.state);
  expect(seen(p, 'doer', opinion(p))).toBe(`running, b ${end('2026-04-13')}`);
  expect(JSON.stringify(p.state)).toBe(before);
});

it('is what then happens', () => {
  const p = begun();
  expect(p.act('doer', opinion(p))).toBeUndefined();
  expect(p.step('b').state).toBe('open');
  expect(p.state.clocks.find((c) => c.step === p.step('b').id)?.dueAt).toBe(end('2026-04-13'));
});

it.each`
  person     | act                                                                      | tells
  ${'head'}  | ${{ type: 'extend', by: { n: 2, unit: 'working-days' }, reason: 'chờ' }} | ${`running, a ${end('2026-04-22')}`}
  ${'head'}  | ${{ type: 'extend', by: { n: 9, unit: 'working-days' }, reason: 'chờ' }} | ${'extension-beyond-limit'}
  ${'board'} | ${{ type: 'withdraw', reason: 'rút' }}                                   | ${'withdrawn'}
  ${'head'}  | ${{ type: 'withdraw', reason: 'rút' }}                                   | ${'not-your-turn'}
`('$act.type by $person → $tells', ({ person, act, tells }) => {
  const p = begun();
  expect(seen(p, person, { ...p.on('a'), ...act })).toBe(tells);
});

it('tells of a move that would fail as the act would answer: parked, while the act stands', () => {
  const due = { within: { n: 5, unit: 'days' as const }, of: 'fact.day', houseRule };
  const p = new Played(aDefinition([aStep('a', { routes: [to('completed', 'b')] }), aStep('b', { due })]), noon('2026-04-06'));
  const answer = foresee(p.scene('doer'), opinion(p));
  expect(answer).toMatchObject({
    ok: true,
    scene: { state: { case: { status: 'running' }, incidents: [{ move: 'open', code: 'due-unknown', state: 'parked' }] } },
  });
  expect(seen(p, 'doer', opinion(p))).toBe('running');
});

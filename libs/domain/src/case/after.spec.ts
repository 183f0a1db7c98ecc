import { atBallot, count, paperBallot, toCount } from './ballots/ballot-fixtures';
import { aDefinition, aStep, Played } from './fixtures';

const noon = '2026-04-06T05:00:00.000Z';
const words = { vi: 'chữ', en: 'words' };
const collect = { act: 'give-opinion', from: 'doer', complete: 'each', claimable: true, fields: [], houseRule: words } as const;
const revision = (p: Played): number => p.state.case.revision;
const opinion = (p: Played) => ({ type: 'give-opinion' as const, fields: {}, ...p.on('a') });

it('rises with how the case stands, and with each step that opens or closes', () => {
  const p = new Played(aDefinition([aStep('a', { collect })]), noon);
  const seen = [revision(p)];
  const rose = (): boolean => seen.push(revision(p)) > 1 && (seen.at(-1) ?? 0) > (seen.at(-2) ?? 0);
  p.act('authority', { type: 'hold', ground: 'g', reason: 'r' });
  expect(rose()).toBe(true);
  p.act('authority', { type: 'resume', reason: 'r' });
  expect(rose()).toBe(true);
  for (const person of ['doer', 'doer2']) expect(p.act(person, opinion(p))).toBeUndefined();
  expect([p.state.case.status, rose()]).toEqual(['ended', true]);
});

it('stays as it is when somebody takes a task or fills in a form that closes nothing', () => {
  const p = new Played(aDefinition([aStep('a', { collect })]), noon);
  const before = revision(p);
  p.act('doer', { type: 'claim', ...p.on('a') });
  p.act('doer', opinion(p));
  expect([p.state.contributions.length, revision(p)]).toEqual([1, before]);
});

it('is another’s business while tellers count, and rises when the count is confirmed', () => {
  const p = atBallot(paperBallot());
  toCount(p);
  const before = revision(p);
  for (const teller of ['teller1', 'teller2'])
    p.act(teller, { type: 'enter-count', figures: count(p, { an: 4, binh: 3 }), ...p.on('vote') });
  expect([p.state.counts.length, revision(p)]).toEqual([2, before]);
  p.act('chair', { type: 'confirm-tally', ...p.on('vote') });
  expect(revision(p)).toBeGreaterThan(before);
});

it('is what an act on the case must have been shown: a candidate who left since makes it stale, and nothing changes', () => {
  const p = atBallot(paperBallot(), { candidates: ['an', 'binh', 'chi'] });
  const shown = { revision: revision(p) };
  const [an] = p.state.candidates;
  expect(p.act('an', { type: 'withdraw-candidate', candidate: an?.id ?? '', reason: 'r', ...shown })).toBeUndefined();
  const before = p.state;
  expect(p.act('authority', { type: 'hold', ground: 'g', reason: 'r', ...shown })).toEqual({
    code: 'stale-revision',
    params: { seen: shown.revision, now: shown.revision + 1 },
  });
  expect(p.state).toBe(before);
  expect(p.act('doer', { type: 'hold', ground: 'g', reason: 'r', ...shown })?.code).not.toBe('stale-revision'); // who may not learns nothing of it
});

import { atBallot, count, openBallot, paperBallot, tallied, toCount, voters } from '../case/ballots/ballot-fixtures';
import type { Played } from '../case/fixtures';
import { ballotActsAt } from './ballot-acts-at';

const acts = (p: Played, person = 'chair'): string[] => ballotActsAt(p.scene(person), p.step('vote')).map((a) => a.type);
const chair = (p: Played, act: object) => p.act('chair', { ...act, ...p.on('vote') } as never);

it('a paper ballot offers what its stage allows, from the list to the tie', () => {
  const tie = { office: 'head', otherwise: 'authority' };
  const p = atBallot(paperBallot({ tie, roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } }), { without: ['voter7'] });
  expect(acts(p)).toEqual(['approve-summons', 'summon']);
  p.act('approver', { type: 'approve-summons', persons: voters.slice(0, 6), ...p.on('vote') });
  toCount(p, voters.slice(0, 6));
  expect(acts(p)).toEqual(['name-tellers', 'enter-count', 'report-surplus', 'confirm-tally', 'excuse']);
  tallied(p, count(p, { an: 3, binh: 3 }));
  expect(acts(p)).toEqual(['choose-at-tie']);
});

it('before ballots go out presence and tellers come first; an excuse that was asked waits for its answer', () => {
  const p = atBallot(paperBallot());
  expect(acts(p)).toEqual(['summon']);
  chair(p, { type: 'summon' });
  p.act('voter1', { type: 'excuse', ground: 'force-majeure', reason: 'r', ...p.on('vote') });
  expect(acts(p)).toEqual(['record-presence', 'name-tellers', 'issue-ballots', 'excuse', 'approve-excuse', 'refuse-excuse']);
});

it('who asked to be excused is named to himself, to whoever may know his reason, and to nobody else', () => {
  const p = atBallot(paperBallot());
  chair(p, { type: 'summon' });
  p.act('voter1', { type: 'excuse', ground: 'force-majeure', reason: 'r', ...p.on('vote') });
  const told = ['authority', 'chair', 'personnel', 'voter1', 'voter2', 'board', 'head', 'an'].filter((person) =>
    acts(p, person).includes('approve-excuse'),
  );
  expect(told).toEqual(['authority', 'chair', 'personnel', 'voter1']);
});

it('an open ballot is voted on and closed', () => {
  const p = atBallot(openBallot());
  chair(p, { type: 'summon' });
  expect(acts(p)).toEqual(['vote', 'record-presence', 'close-ballot', 'excuse']);
});

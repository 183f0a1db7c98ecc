import { atBallot, count, paperBallot, tallied, voters, type Count } from './ballot-fixtures';
import type { Played } from '../fixtures';

const chair = (p: Played, act: object) => p.act('chair', { ...act, ...p.on('vote') } as never);
const enter = (p: Played, teller: string, figures: Count) => p.act(teller, { type: 'enter-count', figures, ...p.on('vote') });

describe('presence and quorum', () => {
  const quorum = paperBallot({ quorum: { base: 'summoned', share: { op: '>=', num: 2, den: 3 } } });
  const ready = (ballot = quorum): Played => {
    const p = atBallot(ballot);
    chair(p, { type: 'summon' });
    chair(p, { type: 'name-tellers', persons: ['teller1', 'teller2'] });
    return p;
  };
  const present = (p: Played, persons: readonly string[]) => chair(p, { type: 'record-presence', persons });
  const issue = (p: Played, issued: number, printed = 7) => chair(p, { type: 'issue-ballots', printed, issued });

  it('without a quorum no ballot goes out; the same roll is convened anew, the clock runs on (hard case 4)', () => {
    const p = ready();
    const due = p.state.clocks[0]?.dueAt;
    expect(present(p, voters.slice(0, 4))).toBeUndefined();
    expect(p.entries.at(-1)).toMatchObject({
      type: 'act.record-presence',
      payload: { quorum: false, lines: [{ votes: 4, need: 5, base: 7 }] },
    });
    expect(issue(p, 4)).toEqual({ code: 'quorum-not-met', params: { present: 4, need: 5, base: 7 } });
    expect(p.step('vote').state).toBe('open');
    p.passTo('2026-04-08T01:00:00.000Z');
    expect(present(p, voters.slice(2))).toBeUndefined();
    expect(p.state.roll.map((r) => r.state)).toEqual([...Array(2).fill('summoned'), ...Array(5).fill('present')]);
    expect(issue(p, 5)).toBeUndefined();
    expect(p.state.clocks[0]?.dueAt).toBe(due);
    expect(p.state.steps.filter((s) => s.key === 'vote')).toHaveLength(1);
  });

  it('is judged when ballots are issued: who leaves afterwards takes nothing from it (hard case 5)', () => {
    const p = ready();
    present(p, voters.slice(0, 5));
    issue(p, 5);
    expect(present(p, voters.slice(0, 3))?.code).toBe('ballots-issued');
    // Two left with their ballots: three come back, and the outcome is counted, not the quorum again.
    tallied(p, count(p, { an: 3, binh: 0 }));
    expect(p.state.tallies[0]).toMatchObject({ outcome: 'none', figures: { present: 5, issued: 5, collected: 3, notReturned: 2 } });
  });

  it.each`
    what                             | act                                                                       | code
    ${'nobody recorded present'}     | ${{ type: 'issue-ballots', printed: 7, issued: 0 }}                       | ${'presence-missing'}
    ${'present without a summons'}   | ${{ type: 'record-presence', persons: ['head'] }}                         | ${'not-on-roll'}
    ${'an open vote on paper'}       | ${{ type: 'close-ballot' }}                                               | ${'wrong-act-for-step'}
    ${'one teller'}                  | ${{ type: 'name-tellers', persons: ['teller1', 'teller1'] }}              | ${'tellers-missing'}
    ${'a teller who is a candidate'} | ${{ type: 'name-tellers', persons: ['teller1', 'an'] }}                   | ${'teller-is-candidate'}
    ${'a teller nobody knows'}       | ${{ type: 'name-tellers', persons: ['teller1', 'stranger'] }}             | ${'unknown-person'}
    ${'tellers of a stale step'}     | ${{ type: 'name-tellers', persons: ['teller1', 'teller2'], revision: 1 }} | ${'stale-revision'}
    ${'a tally nobody counted'}      | ${{ type: 'confirm-tally' }}                                              | ${'counts-missing'}
    ${'a choice without a tie'}      | ${{ type: 'choose-at-tie', option: 'x', report: 'r' }}                    | ${'not-your-turn'}
  `('refuses $what: $code', ({ act, code }) => {
    const p = ready();
    expect(p.act('chair', { ...p.on('vote'), ...act })?.code).toBe(code);
  });

  it('refuses ballots before the summons, without tellers, twice, and figures that are not those of the roll', () => {
    const early = atBallot(paperBallot());
    expect(issue(early, 5)?.code).toBe('not-summoned');
    expect(present(early, voters)?.code).toBe('not-summoned');
    chair(early, { type: 'summon' });
    present(early, voters);
    expect(issue(early, 7)).toEqual({ code: 'tellers-missing', params: { named: 0, need: 2 } });
    const p = ready();
    present(p, voters.slice(0, 6));
    expect(issue(p, 6, 6)).toEqual({ code: 'figures-do-not-add-up', params: { sum: 'printed-are-summoned', left: 6, right: 7 } });
    expect(issue(p, 7)).toEqual({ code: 'figures-do-not-add-up', params: { sum: 'issued-are-present', left: 7, right: 6 } });
    expect(enter(p, 'teller1', count(p, { an: 6, binh: 0 }))?.code).toBe('ballots-not-issued');
    expect(issue(p, 6)).toBeUndefined();
    expect(issue(p, 6)?.code).toBe('ballots-issued');
  });

  it('an excused person is not there, and one who was given a ballot is not excused', () => {
    const p = ready();
    const ask = { type: 'excuse' as const, ground: 'force-majeure' as const, reason: 'r' };
    p.act('voter1', { ...ask, ...p.on('vote') });
    p.act('authority', { type: 'approve-excuse', person: 'voter1', ...p.on('vote') });
    expect(present(p, voters)?.code).toBe('not-on-roll');
    present(p, voters.slice(1));
    issue(p, 6);
    expect(p.act('voter2', { ...ask, ...p.on('vote') })?.code).toBe('excuse-too-late');
  });

  it('gives voters a task that ends with their presence', () => {
    const p = ready();
    const waiting = () => p.state.seats.filter((s) => s.duty === 'attend' && s.state === 'open').map((s) => s.person);
    expect(waiting()).toEqual(voters);
    present(p, voters.slice(0, 5));
    expect(waiting()).toEqual(['voter6', 'voter7']);
    present(p, voters.slice(5));
    expect(waiting()).toEqual(voters.slice(0, 5));
  });
});

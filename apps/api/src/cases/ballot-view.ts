import { canReadCount, canReadTally, differing, lastCounts, type CaseState, type Scene } from '#domain';
import type { CaseDto } from './case.dto';
import { maySeeParticipation } from './may-see';

type Step = CaseState['steps'][number];

/** Ballots as announced to the reader: until he may know who took part, every seat looks as on the first day. */
export function ballotViews(scene: Scene): Pick<CaseDto, 'seats' | 'roll' | 'ballots' | 'voted' | 'votes' | 'counts' | 'tallies'> {
  const { state } = scene;
  const sees = (may: (scene: Scene, step: Step) => boolean): Set<string> =>
    new Set(state.steps.filter((s) => may(scene, s)).map((s) => s.id));
  const tallies = sees(canReadTally);
  const participation = sees(maySeeParticipation);
  const closed = new Set(state.steps.filter((s) => s.state === 'closed').map((s) => s.id));
  const knows = (row: { step: string; person: string }): boolean => participation.has(row.step) || row.person === scene.actor.person;
  return {
    seats: state.seats.map((s) => ({
      step: s.step,
      person: s.person,
      duty: s.duty,
      state: knows(s) ? s.state : closed.has(s.step) ? 'closed' : 'open',
    })),
    roll: state.roll.map((r) => ({ step: r.step, person: r.person, state: knows(r) ? r.state : 'summoned' })),
    ballots: state.ballots.map(({ id: _id, ...b }) => ({
      ...b,
      approvedList: b.approvedList ? [...b.approvedList] : null,
      issued: participation.has(b.step) ? b.issued : null,
      ...(participation.has(b.step) ? counting(state, b.step) : { entered: null, differing: null }),
    })),
    voted: state.votes.filter((v) => v.counts && knows(v)).map((v) => ({ step: v.step, person: v.person, castAt: v.castAt })),
    votes: state.votes
      .filter((v) => tallies.has(v.step))
      .map((v) => ({ step: v.step, person: v.person, choice: v.choice, castAt: v.castAt, counts: v.counts })),
    counts: state.counts
      .filter((c) => mayReadCount(scene, c))
      .map((c) => ({ step: c.step, person: c.teller, at: c.at, figures: { ...c.figures } })),
    tallies: state.tallies.filter((t) => tallies.has(t.step)).map(tallyView),
  };
}

/** How many tellers have counted, and in which fields they differ: never in what. */
function counting(state: CaseState, step: string): { entered: number; differing: string[] } {
  const last = lastCounts(state, step);
  return { entered: last.length, differing: differing(last) };
}

function mayReadCount(scene: Scene, count: CaseState['counts'][number]): boolean {
  const step = scene.state.steps.find((s) => s.id === count.step);
  return step !== undefined && canReadCount(scene, step, count.teller);
}

function tallyView(tally: CaseState['tallies'][number]): CaseDto['tallies'][number] {
  const figures = tally.figures as unknown as Pick<
    CaseDto['tallies'][number],
    'roll' | 'excused' | 'present' | 'perOption' | 'abstain' | 'valid' | 'invalid' | 'lines'
  >;
  return { step: tally.step, outcome: tally.outcome, names: [...tally.names], ...figures };
}

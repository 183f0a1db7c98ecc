import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import { rollOf } from '../ballots/roll';
import { seat, settleSeats, tasks } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { accepted, revised } from './shared/accepted';

/** Names who counts the paper ballots: enough of them, known here, none a candidate. Named anew until somebody has counted. */
export function nameTellers(scene: Scene, act: ActOf<'name-tellers'>): Verdict {
  const { step, ballot } = ballotOf(scene, act);
  if (ballot.level !== 'paper') return no('wrong-act-for-step', { step: step.key });
  if (scene.state.counts.some((c) => c.step === step.id)) return no('count-begun', { step: step.key });
  const persons = [...new Set(act.persons)].sort();
  const need = ballot.tellers?.count ?? 2;
  if (persons.length < need) return no('tellers-missing', { named: persons.length, need });
  const candidate = persons.find((person) => scene.state.candidates.some((c) => c.person === person));
  if (candidate !== undefined) return no('teller-is-candidate', { person: candidate });
  const stranger = persons.find((person) => !isKnown(scene, step.id, person));
  if (stranger !== undefined) return no('unknown-person', { person: stranger });
  const others = scene.state.seats.filter((s) => s.step === step.id && s.duty === 'count' && !persons.includes(s.person));
  const relieved = settleSeats(
    revised(scene.state, step),
    step,
    'count',
    'closed',
    others.map((s) => s.person),
  );
  return accepted(scene, step, seat(scene, relieved, step, persons, 'count'), {
    type: 'act.name-tellers',
    payload: { tellers: persons },
    notices: tasks(scene, step, persons),
  });
}

/** Whoever is summoned, or holds something in the units around the case. */
function isKnown(scene: Scene, step: string, person: string): boolean {
  return rollOf(scene.state, step).some((r) => r.person === person) || scene.directory.holdings.some((h) => h.person === person);
}

import { standsAsSeen } from '../../authority/read-ballot';
import { isDate, localDate } from '../../calendar/time';
import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { WaiverRow } from '../state';
import { shownAnew } from './shared/shown-anew';

/** A special case: the office that may do so sets one rule of eligibility aside for one candidate, by a document and with reasons. */
export function waive(scene: Scene, act: ActOf<'waive'>): Verdict {
  const candidate = scene.state.candidates.find((c) => c.id === act.candidate && standsAsSeen(scene, c));
  if (!candidate) return no('unknown-candidate', { candidate: act.candidate });
  if (scene.state.waivers.some((w) => w.candidate === candidate.id && w.rule === act.rule)) return no('already-waived', { rule: act.rule });
  if (act.reason.trim() === '' || act.number.trim() === '') return no('reason-missing');
  if (!isDate(act.date)) return no('field-wrong-type', { field: 'date', type: 'date' });
  const today = localDate(scene.now, scene.calendar.zone);
  if (act.date > today) return no('date-in-the-future', { date: act.date, today });
  const { rule, number, date, reason } = act;
  const waiver: WaiverRow = {
    id: scene.newId(),
    candidate: candidate.id,
    rule,
    person: scene.actor.person,
    number,
    date,
    reason,
    at: scene.now,
  };
  return {
    ok: true,
    change: change(shownAnew({ ...scene.state, waivers: [...scene.state.waivers, waiver] }), {
      type: 'act.waive',
      at: scene.now,
      effective: scene.now,
      payload: { waiver: waiver.id, candidate: candidate.id, rule },
      values: { number, date, reason },
    }),
  };
}

import { isInstant, toInstant, type Instant } from '../../calendar/time';
import { holders } from '../../authority/office';
import type { ActOf } from '../act';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { GivenOffice, Scene } from '../scene';
import { decisionStep, undo } from '../undone';

/**
 * The person appointed declines before the office begins (hard case 51): he never held it, and the post is filled by a new
 * case. His own act has one time; his paper, entered by the personnel body, says when it was written and what shows it.
 */
export function decline(scene: Scene, act: ActOf<'decline'>): Verdict {
  const office = scene.office as GivenOffice;
  if (act.reason.trim() === '') return no('reason-missing');
  const written = office.person === scene.actor.person ? ownAct(scene, act) : onPaper(scene, act);
  if (!written.ok) return written;
  const { evidence } = act;
  const { authority, board, personnelBody } = scene.definition;
  const told = [authority, board, personnelBody].flatMap((key) => holders(scene.definition, key, scene.directory));
  return {
    ok: true,
    change: undo(scene, office, {
      how: 'declined',
      type: 'decline',
      endsOn: office.validFrom,
      fields: { reason: act.reason },
      at: written.at,
      ...(written.paper && evidence ? { evidence, payload: { paper: true } } : {}),
      values: { reason: act.reason, ...(written.paper ? { evidence } : {}) },
      tells: [...new Set([...told, ...(written.paper ? [office.person] : [])])].filter((person) => person !== scene.actor.person).sort(),
    }),
  };
}

type Written = { readonly ok: true; readonly at: Instant; readonly paper: boolean } | ReturnType<typeof no>;

function ownAct(scene: Scene, act: ActOf<'decline'>): Written {
  return act.occurredAt === undefined ? { ok: true, at: scene.now, paper: false } : no('paper-not-allowed');
}

function onPaper(scene: Scene, act: ActOf<'decline'>): Written {
  if (!act.evidence?.trim() || act.occurredAt === undefined) return no('evidence-missing');
  if (!isInstant(act.occurredAt)) return no('field-wrong-type', { field: 'occurredAt', type: 'instant' });
  const at = toInstant(act.occurredAt);
  const decidedAt = decisionStep(scene.state).closedAt as Instant;
  if (at < decidedAt) return no('before-the-decision', { decidedAt });
  return at > scene.now ? no('occurred-in-the-future', { now: scene.now }) : { ok: true, at, paper: true };
}

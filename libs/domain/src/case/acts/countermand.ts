import { localDate } from '../../calendar/time';
import { holders } from '../../authority/office';
import type { ActOf, Instrument } from '../act';
import type { Verdict } from '../change';
import { no, type Refusal } from '../refusals';
import type { GivenOffice, Scene } from '../scene';
import { decisionStep, undo } from '../undone';
import { instrumentFault } from './shared/instrument';

/**
 * The authority takes its decision back by an instrument of its own, with ground and reason (hard case 28). The office ends
 * with the instrument's effective date; a date no later than its first day says that it was never held.
 */
export function countermand(scene: Scene, act: ActOf<'countermand'>): Verdict {
  const office = scene.office as GivenOffice;
  const { instrument, ground, reason } = act;
  if (ground.trim() === '') return no('ground-missing');
  if (reason.trim() === '') return no('reason-missing');
  const fault = wrongInstrument(scene, instrument);
  if (fault) return { ok: false, refusal: fault };
  const { validUntil } = office;
  if (validUntil !== null && instrument.effectiveDate >= validUntil) return no('office-ended', { validUntil });
  const { board, personnelBody } = scene.definition;
  const told = [board, personnelBody].flatMap((key) => holders(scene.definition, key, scene.directory));
  return {
    ok: true,
    change: undo(scene, office, {
      how: 'countermanded',
      type: 'countermand',
      endsOn: instrument.effectiveDate,
      fields: { ground, reason, instrument },
      at: scene.now,
      values: { ground, reason, instrument },
      tells: [...new Set([office.person, ...told])].filter((person) => person !== scene.actor.person).sort(),
    }),
  };
}

function wrongInstrument(scene: Scene, instrument: Instrument): Refusal | undefined {
  const fault = instrumentFault(scene, instrument);
  if (fault) return fault;
  const decidedOn = localDate(decisionStep(scene.state).closedAt as string, scene.calendar.zone);
  return instrument.date < decidedOn ? { code: 'before-the-decision', params: { decidedOn } } : undefined;
}

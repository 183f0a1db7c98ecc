import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, type Scene } from '../scene';

/** Lets a parked move be tried again; it is carried out in this act's own transaction, or parked anew. */
export function retry(scene: Scene, act: ActOf<'retry'>): Verdict {
  const incident = scene.state.incidents.find((i) => i.id === act.incident && i.state === 'parked');
  if (!incident) return no('not-parked');
  if (act.reason.trim() === '') return no('reason-missing');
  return {
    ok: true,
    change: change(
      { ...scene.state, incidents: put(scene.state.incidents, { ...incident, state: 'retried' as const }) },
      {
        type: 'act.retry',
        at: scene.now,
        effective: scene.now,
        payload: { incident: incident.id, move: incident.move },
        values: { reason: act.reason },
      },
    ),
  };
}

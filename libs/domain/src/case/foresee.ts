import { can } from '../authority/can';
import type { Act } from './act';
import { stateAfter } from './after';
import { carry } from './carry';
import type { Change } from './change';
import { decide } from './decide';
import { due, type Move } from './due';
import { park } from './park';
import type { Refusal } from './refusals';
import type { Scene } from './scene';

export type Foresight = { readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly refusal: Refusal };

/** As many moves as one transaction carries out; what lies beyond is not foreseen. */
const most = 32;

/**
 * Where the case would stand, were the act done now: what time has made due, the act, and what it makes due, by the
 * functions that do it. Nothing is kept; and it tells whoever asks what the rows say, votes included.
 */
export function foresee(scene: Scene, act: Act): Foresight {
  const before = settled(scene);
  const permission = can(before.actor, act, before);
  if (!permission.ok) return permission;
  const verdict = decide(before, act);
  return verdict.ok ? { ok: true, scene: settled(after(before, verdict.change)) } : verdict;
}

const after = (scene: Scene, done: Change): Scene => ({
  ...scene,
  state: stateAfter(scene.state, done),
  ...(done.binds ? { definition: done.binds.definition } : {}),
});

function settled(start: Scene): Scene {
  let scene = start;
  for (let n = 0; n < most; n += 1) {
    const move = due(scene.state, scene.definition, scene.now);
    if (!move) break;
    scene = after(scene, carried(scene, move));
  }
  return scene;
}

/** What would fail would be parked, and the act stand all the same. */
function carried(scene: Scene, move: Move): Change {
  try {
    return carry(scene, move);
  } catch (error) {
    return park(scene, move, error instanceof Error ? error.name : 'error');
  }
}

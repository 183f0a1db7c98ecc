import type { Instant } from '../../calendar/time';
import { hold } from '../acts/hold';
import { endHold } from '../acts/resume';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';

/** By its ground a hold tells whose it is: lifting a moratorium ends its own holds and no other. */
export const moratoriumGround = (id: string): string => `moratorium/${id}`;

export interface Holding {
  readonly moratorium: string;
  /** Who declared it: the clocks' ledger names him. */
  readonly by: string;
  /** Where its end is known, the hold ends by itself. */
  readonly until: Instant | null;
}

/** Holds a case that a moratorium covers (hard case 31). One that is held already stays held on its own ground, and is listed. */
export function holdByMoratorium(scene: Scene, { moratorium, by, until }: Holding): Verdict {
  const { status, outcome, holdGround } = scene.state.case;
  if (status === 'ended') return no('case-ended', { outcome });
  if (status === 'held') return no('held', { ground: holdGround });
  const ground = moratoriumGround(moratorium);
  const declarer = { ...scene, actor: { ...scene.actor, person: by } };
  const held = hold(declarer, { type: 'hold', ground, reason: ground, ...(until === null ? {} : { until }) });
  if (!held.ok) return held;
  const { values: _reason, ...entry } = held.change.entry;
  return { ok: true, change: { ...held.change, entry: { ...entry, type: 'case.held' } } };
}

/** Ends the hold of a lifted moratorium at the instant it was lifted, whenever that is carried out; a hold on another ground stays. */
export function liftMoratorium(scene: Scene, { moratorium, at }: { readonly moratorium: string; readonly at: Instant }): Verdict {
  const { status, outcome, holdGround } = scene.state.case;
  if (status === 'ended') return no('case-ended', { outcome });
  if (status !== 'held' || holdGround !== moratoriumGround(moratorium)) return no('not-held');
  return { ok: true, change: endHold(scene, at, 'case.resumed') };
}

import type { Scene } from '#domain';
import { clockView, fullView, type Places } from './case-view';
import type { CaseDto } from './case.dto';

/**
 * What a candidate sees of his own case: its stage, the running period, what he must file and has filed. No other name,
 * no tally, no opinion, no reason given about him.
 */
export function concernedView(scene: Scene, seq: number, places: Places): Omit<CaseDto, 'people'> {
  const me = scene.actor.person;
  const full = fullView(scene, seq, places);
  const mine = <T extends { person: string }>(rows: readonly T[]): T[] => rows.filter((r) => r.person === me);
  return {
    ...full,
    view: 'concerned',
    heldBy: null,
    candidates: mine(full.candidates),
    steps: full.steps.map((s) => ({
      ...s,
      accountable: null,
      claimedBy: null,
      outcome: null,
      reason: null,
      obstacle: null,
      reopens: null,
    })),
    seats: mine(full.seats),
    roll: [],
    ballots: [],
    counts: [],
    clocks: scene.state.clocks
      .map((c) => clockView(scene, c))
      .map((c) => ({ ...c, pausedBy: null, extensions: c.extensions.map((e) => ({ ...e, by: null })) })),
    rungs: [],
    documents: [],
    contributions: mine(full.contributions),
    voted: [],
    votes: [],
    tallies: [],
    incidents: [],
    waivers: [],
    corrections: [],
  };
}

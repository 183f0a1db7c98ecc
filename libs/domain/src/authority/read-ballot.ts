import type { Ballot } from '../procedure/definition';
import { agreedFigures } from '../case/ballots/counts';
import { excuseOffice } from '../case/ballots/offices';
import { isTallied } from '../case/ballots/progress';
import { ruleOf } from '../case/scene';
import type { CandidateRow, CaseState, SeatRow, StepRow } from '../case/state';
import { holds, isCandidate, type Reading } from './permission';

/**
 * Figures and named choices of a counted ballot: tellers, chair, personnel body, those the step announces to, and
 * whoever must choose at its tie. Nobody before the count, and nobody ever where there was none: votes of a round that
 * was stopped are not opened.
 */
export function canReadTally(scene: Reading, step: StepRow): boolean {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot || isCandidate(scene) || !isTallied(scene.state, step.id)) return false;
  if (hasSeat(scene, step, ['count', 'choose']) || chairs(scene, step, ballot)) return true;
  return [scene.definition.personnelBody, ...announcedTo(scene, ballot)].some((office) => holds(scene, office));
}

/** Offices that may know by now: at once, or since a later step was reached (hard case 39). */
function announcedTo(scene: Reading, ballot: Ballot): string[] {
  const reached = new Set(scene.state.steps.filter((s) => s.openedAt !== null).map((s) => s.key));
  const later = (ballot.announceLater ?? []).filter((a) => reached.has(a.step)).flatMap((a) => a.to);
  return [...ballot.announce, ...later];
}

/** Who has voted, or was present and given a ballot: chair and tellers while the ballot is open, its readers and auditors afterwards. */
export function canReadParticipation(scene: Reading, step: StepRow): boolean {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot || isCandidate(scene)) return false;
  if (step.state === 'closed' && scene.actor.duties.includes('auditor')) return true;
  return hasSeat(scene, step, ['count']) || chairs(scene, step, ballot) || canReadTally(scene, step);
}

/**
 * Tellers' counts: each reads his own; all of them, once two agree, chair and tellers, who must see what is to be
 * confirmed. Whoever reads the tally reads what it was made of.
 */
export function canReadCount(scene: Reading, step: StepRow, teller: string): boolean {
  if (isCandidate(scene)) return false;
  return teller === scene.actor.person || canReadTally(scene, step) || canReadAgreed(scene, step);
}

/** What the tellers agree on, before the chair has confirmed it: announced to nobody, whatever will be. */
export function canReadAgreed(scene: Reading, step: StepRow): boolean {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot || isCandidate(scene) || isTallied(scene.state, step.id)) return false;
  return agreedFigures(scene.state, step.id) !== undefined && (hasSeat(scene, step, ['count']) || chairs(scene, step, ballot));
}

/** Why somebody stays away: himself, the chair and tellers, and who must answer. */
export function canReadExcuse(scene: Reading, step: StepRow, excuse: { readonly person: string }): boolean {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot || isCandidate(scene)) return false;
  if (excuse.person === scene.actor.person || canReadParticipation(scene, step)) return true;
  return [excuseOffice(scene.definition, ballot), scene.definition.personnelBody].some((office) => holds(scene, office));
}

/**
 * A name that a ballot left behind stands, for whoever may not know that ballot's outcome and is not asked about the next.
 * Whoever was named anew since has a row of its own: that the older one is over is no secret.
 */
export function candidateAsSeen(scene: Reading, candidate: CandidateRow): CandidateRow {
  if (candidate.state !== 'dropped' || ownRow(scene.state, candidate.person) !== candidate) return candidate;
  const by = scene.state.tallies.filter((t) => candidate.id in perOption(t.figures)).map((t) => t.step);
  const steps = scene.state.steps.filter((s) => by.includes(s.id));
  const last = steps.at(-1);
  if (!last || steps.some((s) => canReadTally(scene, s)) || asked(scene, last)) return candidate;
  return { ...candidate, state: 'standing' };
}

/** The person's candidacy: of several, one after the other, the last. */
export const ownRow = (state: Pick<CaseState, 'candidates'>, person: string): CandidateRow | undefined =>
  state.candidates.filter((c) => c.person === person).at(-1);

/** Whether the candidate stands as far as the actor may know: no act of his may tell him more by its refusal. */
export const standsAsSeen = (scene: Reading, candidate: CandidateRow): boolean => candidateAsSeen(scene, candidate).state === 'standing';

/** The scene with the names as the actor may know them. */
export const asSeen = <R extends Reading>(scene: R): R => ({
  ...scene,
  state: { ...scene.state, candidates: scene.state.candidates.map((c) => candidateAsSeen(scene, c)) },
});

/** Whether the actor has a seat in what came after the step. */
function asked(scene: Reading, step: StepRow): boolean {
  const later = scene.state.steps.filter((s) => s.id !== step.id && step.closedAt !== null && s.pendingAt >= step.closedAt);
  return scene.state.seats.some((s) => s.person === scene.actor.person && later.some((l) => l.id === s.step));
}

function perOption(figures: Readonly<Record<string, unknown>>): object {
  return (figures['perOption'] as object | undefined) ?? {};
}

/**
 * The chair as the office is held now, or the authority seated in his place. A seat given when the ballot opened outlives the
 * office; the right to read as its chair doesn't.
 */
function chairs(scene: Reading, step: StepRow, ballot: Ballot): boolean {
  return holds(scene, ballot.chair) || (hasSeat(scene, step, ['chair']) && holds(scene, scene.definition.authority));
}

function hasSeat(scene: Reading, step: StepRow, duties: readonly SeatRow['duty'][]): boolean {
  const own = scene.state.seats.filter((s) => s.step === step.id && s.person === scene.actor.person && duties.includes(s.duty));
  return own.some((s) => !isRelieved(scene, s));
}

/** A teller whose seat was taken from him before he counted, and whoever presided until a chair came. */
const isRelieved = (scene: Reading, { duty, state, step }: SeatRow): boolean =>
  state === 'closed' && (duty === 'count' || (duty === 'chair' && !isTallied(scene.state, step)));

import { no, type Refusal } from './refusals';
import { ruleOf, type Scene } from './scene';
import type { Act } from './act';
import type { CandidateRow, CaseState } from './state';

/** Persons named in the form's fields of type person. */
export function namedPersons(scene: Pick<Scene, 'state' | 'definition'>, act: Act): string[] {
  if (act.type !== 'nominate') return [];
  const step = scene.state.steps.find((s) => s.id === act.step);
  const fields = (step && ruleOf(scene.definition, step).collect?.fields) ?? [];
  const named = fields.filter((f) => f.type === 'person').map((f) => act.fields[f.key]);
  return [...new Set(named.filter((person): person is string => typeof person === 'string' && person !== ''))];
}

/** Whose records the rules of this act will look at; nobody's where there is nothing to judge. */
export function peopleAsked(scene: Pick<Scene, 'state' | 'definition'>, act: Act): string[] {
  const named = namedPersons(scene, act);
  if (act.type === 'propose-correction' || act.type === 'confirm-correction') return judgedByFacts(scene);
  const judged = scene.definition.eligibility.length > 0 && (act.type === 'nominate' || act.type === 'decide');
  if (named.length === 0 && !judged) return [];
  const standing = scene.state.candidates.filter((c) => c.state === 'standing').map((c) => c.person);
  return [...new Set([...named, ...standing])].sort();
}

/** Where rules look at facts of the case, a corrected one asks again what they said of every candidate. */
function judgedByFacts({ state, definition }: Pick<Scene, 'state' | 'definition'>): string[] {
  return definition.facts && definition.eligibility.length > 0 ? state.candidates.map((c) => c.person).sort() : [];
}

/** The candidates after a nomination: who is named and not yet a candidate becomes one, and no longer sits in judgement on himself. */
export function withNominees(
  scene: Scene,
  act: Act,
): { ok: true; state: CaseState; added: readonly CandidateRow[] } | { ok: false; refusal: Refusal } {
  const { state } = scene;
  const standing = state.candidates.filter((c) => c.state === 'standing');
  const named = namedPersons(scene, act).filter((person) => !standing.some((c) => c.person === person));
  const strange = named.find((person) => !scene.people?.[person]);
  if (strange !== undefined) return no('unknown-candidate', { person: strange });
  const { max } = scene.definition.candidates;
  if (named.length > 0 && standing.length + named.length > max) return no('too-many-candidates', { max, standing: standing.length });
  const added = named.map((person): CandidateRow => ({
    id: scene.newId(),
    person,
    state: 'standing',
    facts: scene.people?.[person]?.recorded ?? {},
  }));
  const own = new Set(named);
  const seats = state.seats.map((s) => (own.has(s.person) && s.state === 'open' ? { ...s, state: 'closed' as const } : s));
  const steps = state.steps.map((s) =>
    s.state === 'open' && s.claimedBy !== null && own.has(s.claimedBy) ? { ...s, claimedBy: null } : s,
  );
  return { ok: true, added, state: added.length > 0 ? { ...state, seats, steps, candidates: [...state.candidates, ...added] } : state };
}

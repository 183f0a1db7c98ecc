import type { LocalDate } from '../calendar/time';
import { change, type Change } from './change';
import { closeAll, endCase } from './ending';
import type { EntryDraft, IncumbencyDraft, Notice, Undoing } from './entry';
import { awaitsDirection } from './route-of';
import type { GivenOffice, Scene } from './scene';
import type { CandidateRow, CaseState, ContributionRow, StepRow } from './state';

const undoings: ReadonlySet<string> = new Set(['decline', 'countermand']);

/** What undid a decision lies with its step, and is no part of how the step was considered. */
export const undoes = (given: Pick<ContributionRow, 'type'>): boolean => undoings.has(given.type);

/** The first day on which the office that the case gave last is no longer held, because it was declined or countermanded. */
export function undoneOn(state: Pick<CaseState, 'steps' | 'contributions'>): LocalDate | undefined {
  return state.contributions.find((c) => undoes(c) && c.step === decisionStep(state).id)?.fields['endsOn'] as LocalDate | undefined;
}

/** Whether the case put somebody into office, and nobody has undone it. */
export function stands(state: Pick<CaseState, 'steps' | 'contributions'>): boolean {
  return state.steps.some((s) => s.effected) && undoneOn(state) === undefined;
}

/** The step whose decision took effect, the last of them. */
export function decisionStep(state: Pick<CaseState, 'steps'>): StepRow {
  return state.steps.filter((s) => s.effected).at(-1) as StepRow;
}

/** The office as its row stands after these entries, for whoever plays a case in memory. */
export function officeAfter(entries: readonly EntryDraft[], incumbencies: readonly IncumbencyDraft[]): Pick<Scene, 'office'> {
  const last = incumbencies.at(-1);
  if (!last) return {};
  const begunBy = last.closes?.begunBy ?? entries.findIndex((e) => e.type === 'incumbency.begun') + 1;
  return { office: { ...last, begunBy, closed: last.closes?.how ?? null } };
}

interface What {
  readonly how: Undoing;
  readonly type: 'decline' | 'countermand';
  /** The first day on which the office is no longer held. */
  readonly endsOn: LocalDate;
  readonly fields: ContributionRow['fields'];
  readonly at: string;
  readonly evidence?: string;
  readonly payload?: EntryDraft['payload'];
  readonly values: NonNullable<EntryDraft['values']>;
  readonly tells: readonly string[];
}

/**
 * Undoes what the decision gave: its row is closed with the evidence in this case's chain, the case says so, whoever must
 * know is told. Nothing is deleted, no other case is touched; the post may be filled by a new case, or by this one where the
 * authority's direction lets it go on.
 */
export function undo(scene: Scene, office: GivenOffice, what: What): Change {
  const { state, now } = scene;
  const step = decisionStep(state);
  const ends = what.endsOn < office.validFrom ? office.validFrom : what.endsOn;
  const paper = what.evidence === undefined ? {} : { recordedAt: now, evidence: what.evidence };
  const given: ContributionRow = {
    id: scene.newId(),
    step: step.id,
    person: scene.actor.person,
    type: what.type,
    fields: { ...what.fields, endsOn: ends },
    at: what.at,
    ...paper,
  };
  const { id, person, post, validFrom, begunBy } = office;
  const closed: IncumbencyDraft = {
    id,
    person,
    post,
    unit: state.case.unit,
    validFrom,
    validUntil: ends,
    closes: { begunBy, how: what.how },
  };
  const over = overBy(state, what.how, now);
  const notices = what.tells.map((told): Notice => ({
    id: scene.newId(),
    person: told,
    step: step.id,
    kind: what.how,
    rung: null,
    at: now,
  }));
  const next: CaseState = {
    ...over,
    case: over.case.status === 'ended' ? { ...over.case, outcome: what.how } : over.case,
    candidates: what.how === 'declined' ? over.candidates.map(declined) : over.candidates,
    contributions: [...over.contributions, given],
  };
  const entry: EntryDraft = {
    type: `act.${what.type}`,
    at: now,
    effective: what.at,
    step: step.key,
    round: step.round,
    payload: { contribution: given.id, incumbency: id, begunBy, endsOn: ends, neverHeld: ends === validFrom, ...what.payload },
    values: what.values,
  };
  return { ...change(next, entry, notices), incumbencies: [closed] };
}

/** What waits for the authority's direction goes on waiting for it when the person declines; its own instrument is one. */
function overBy(state: CaseState, how: Undoing, now: string): CaseState {
  if (state.case.status === 'ended') return state;
  const closed = closeAll(state, 'overtaken', now);
  return how === 'declined' && awaitsDirection(state) ? closed : endCase(closed, how, now);
}

const declined = (c: CandidateRow): CandidateRow => (c.state === 'chosen' ? { ...c, state: 'declined' } : c);

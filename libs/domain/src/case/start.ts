import type { Instant } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import { change, type Change } from './change';
import { pendingStep } from './pending';
import type { CandidateRow, CaseState } from './state';

export interface StartCase {
  readonly id: string;
  readonly code: string;
  readonly definition: Definition;
  readonly definitionHash: string;
  readonly unit: string;
  readonly post: string;
  readonly authority: string;
  readonly calendar: string;
  readonly candidates: readonly { readonly person: string; readonly facts: Readonly<Record<string, unknown>> }[];
  /** Facts of the case that the definition asks for. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly now: Instant;
  readonly newId: () => string;
}

/** The rows of a case at its birth: its candidates and its first steps pending. What follows is carried out as moves. */
export function startCase(start: StartCase): Change {
  const empty: CaseState = {
    case: {
      id: start.id,
      code: start.code,
      kind: start.definition.kind,
      definition: start.definitionHash,
      unit: start.unit,
      post: start.post,
      authority: start.authority,
      calendar: start.calendar,
      status: 'running',
      outcome: null,
      startedAt: start.now,
      endedAt: null,
      heldBy: null,
      holdGround: null,
      holdUntil: null,
      reportedStep: null,
      revision: 1,
      facts: start.facts ?? {},
      bound: !start.definition.steps.some((s) => s.choose?.options.some((o) => o.binds)),
    },
    candidates: start.candidates.map((c): CandidateRow => ({ id: start.newId(), person: c.person, state: 'standing', facts: c.facts })),
    steps: [],
    seats: [],
    roll: [],
    ballots: [],
    votes: [],
    counts: [],
    tallies: [],
    clocks: [],
    rungs: [],
    documents: [],
    contributions: [],
    waivers: [],
    corrections: [],
    incidents: [],
  };
  const state = { ...empty, steps: start.definition.start.map((key) => pendingStep(start, empty, key, start.now)) };
  return change(state, {
    type: 'case.started',
    at: start.now,
    effective: start.now,
    payload: {
      code: start.code,
      kind: start.definition.kind,
      unit: start.unit,
      post: start.post,
      candidates: state.candidates.map((c) => ({ id: c.id, person: c.person })),
    },
    ...(start.facts ? { values: { facts: start.facts } } : {}),
  });
}

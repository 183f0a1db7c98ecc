import type { BusinessCalendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/time';
import type { PersonFacts } from '../eligibility/facts';
import type { Directory } from '../authority/office';
import type { Definition, Step } from '../procedure/definition';
import type { Undoing } from './entry';
import type { CaseState, StepRow } from './state';

/** Duties in the product, held by persons, until people and authority get their own issue. */
export type Duty = 'board' | 'administrator' | 'auditor' | 'rehearse';

/** Where the actor stands now: rows read after the locks, never a token's claim. */
export interface Standing {
  readonly person: string;
  readonly active: boolean;
  readonly duties: readonly Duty[];
}

/** A published version of a procedure. */
export interface VersionInForce {
  readonly hash: string;
  readonly definition: Definition;
}

/** An entry of the case's own trail that an act names, as it stands there. */
export interface SeenEntry {
  readonly seq: number;
  readonly hash: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The office that the case's decision gave, as its row stands. */
export interface GivenOffice {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  /** Seq of the entry that is its evidence. */
  readonly begunBy: number;
  /** Already closed by a declining or a countermand. */
  readonly closed: Undoing | null;
}

/** Everything a rule may look at: rows, the actor's standing, the time after the lock. */
export interface Scene {
  readonly state: CaseState;
  readonly definition: Definition;
  readonly calendar: BusinessCalendar;
  readonly directory: Directory;
  /** Records of persons that the act's rules ask for, by id; read where `peopleAsked` names somebody. */
  readonly people?: Readonly<Record<string, PersonFacts>>;
  /** The entry that a correction is about, or its proposal; read for those acts alone. */
  readonly entry?: SeenEntry;
  /** What the decision gave; read for the acts that undo it alone. */
  readonly office?: GivenOffice;
  readonly actor: Standing;
  readonly now: Instant;
  /** The version of the case's procedure in force today; there when the act may bind the case to it. */
  readonly inForce?: VersionInForce;
  /** Ids are made by the application (uuid v7); the domain draws them from here so that it stays free of randomness. */
  readonly newId: () => string;
}

export function ruleOf(definition: Definition, step: Pick<StepRow, 'key'>): Step {
  const rule = definition.steps.find((s) => s.key === step.key);
  if (!rule) throw new Error(`step ${step.key} is not in definition ${definition.key}`);
  return rule;
}

/** Replaces the row with the same id. */
export function put<R extends { readonly id: string }>(rows: readonly R[], row: R): readonly R[] {
  return rows.map((r) => (r.id === row.id ? row : r));
}

export {
  type Instant,
  type LocalDate,
  addDays,
  addMonths,
  addMs,
  daysBetween,
  endOfDay,
  epochMs,
  isInstant,
  localDate,
  toInstant,
  weekday,
} from './calendar/time';
export { type BusinessCalendar, isWorkingDay } from './calendar/calendar';
export { type Deadline, dueAt, dueBefore } from './calendar/deadline';
export { parseShare, reaches } from './ballot/threshold';
export { type BallotCounts, type BallotOutcome, evaluate } from './ballot/outcome';
export type * from './procedure/definition';
export { lint } from './procedure/lint';
export type { Problem } from './procedure/problem';
export { evaluate as evaluateFeel, parses } from './procedure/feel';
export { type Directory, type Holding, hasFirstOf, holders } from './authority/office';
export { can, canRead } from './authority/can';
export type { Permission } from './authority/permission';
export {
  canReadAgreed,
  canReadCount,
  canReadExcuse,
  canReadParticipation,
  canReadTally,
  asSeen,
  candidateAsSeen,
  ownRow,
} from './authority/read-ballot';
export { ballotActsAt } from './authority/ballot-acts-at';
export type { Act, ActOf, ActType, CollectActType, Instrument } from './case/act';
export { accountableFor } from './case/accountable';
export { carry } from './case/carry';
export { park } from './case/park';
export type { Change, Verdict } from './case/change';
export { holdByMoratorium, liftMoratorium, moratoriumGround } from './case/moves/moratorium';
export { recomputeClocks, type NamedCalendar } from './case/moves/recompute-clocks';
export { reseat } from './case/moves/reseat';
export { decide } from './case/decide';
export { stateAfter } from './case/after';
export { statusAt } from './case/status-at';
export { needsNoRevision } from './case/stale';
export { foresee, type Foresight } from './case/foresee';
export { dueOfStep } from './case/clock/due-of-step';
export { ruleOfClock } from './case/clock/start-clock';
export { powersEndedAt } from './case/powers';
export { due, engineDue, moveKinds, type Move, type MoveKind } from './case/due';
export type { EntryDraft, IncumbencyDraft, Notice } from './case/entry';
export type { Refusal, RefusalCode } from './case/refusals';
export { declaredAt } from './case/paper';
export { ruleOf, type Duty, type GivenOffice, type Scene, type SeenEntry, type Standing, type VersionInForce } from './case/scene';
export { startCase, type StartCase } from './case/start';
export { isOnBallot } from './case/ballots/ballot-act';
export { differing, lastCounts } from './case/ballots/counts';
export { electorate } from './case/ballots/roll';
export { keptAct } from './case/kept-act';
export { options } from './case/tally';
export { officeAfter, stands } from './case/undone';
export type * from './case/state';
export { factsOf, type HeldPost, type PersonFacts } from './eligibility/facts';
export { judge, notEligible, type Judged } from './eligibility/judge';
export { admitted, outsideScope, wrongFacts, type OtherCases } from './case/admit';
export { peopleAsked } from './case/nominees';

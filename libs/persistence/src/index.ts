export * from './server';
export { openDatabase, inTransaction } from './data-source';
export { pendingMigrations, runMigrations } from './migrate';
export { together, Tx } from './tx';
export { Listener } from './listener';
export { UnitOfWork, type OnCase } from './unit-of-work';
export { carryOut, maxMoves } from './carry-out';
export { record, workOn, type Work } from './work';
export { standsAt, type Receipt, type Stands } from './receipt';
export { settle } from './settle';
export { MoveFailed } from './move-failed';
export { Busy, faultOf, type Fault } from './faults';
export { committed, parked, type Committed, type Parked } from './watch';
export { carryOutReseat } from './reseats';
export { carryBatch, type CarriedBatch } from './batches/carry-batch';
export { progressOf, type BatchPlan, type BatchState, type ItemState, type Progress } from './batches/batch';
export { lockCalendars, publishCalendar, type NotNext, type PublishedCalendar } from './batches/publish-calendar';
export {
  dropMail,
  lookForMail,
  markRefused,
  markSent,
  markUnreached,
  takeMail,
  type DeliveryState,
  type Letter,
  type Mailbag,
} from './deliveries/delivery';
export { retryDelivery } from './deliveries/retry-delivery';
export { countCovered, declareMoratorium, type Declared, type MoratoriumPlan } from './moratoria/declare-moratorium';
export { liftMoratorium } from './moratoria/lift-moratorium';
export { stands, standingFor, type Standing } from './moratoria/standing';
export { steerBatch } from './batches/steer-batch';
export { saveTogether } from './stores/case.store';
export { standingRows } from './stores/standing.store';
export { proceed, type Proceeded } from './proceed';
export { DefinitionStore, hashInForce } from './stores/definition.store';
export type { KnownState } from './stores/known-states';
export { instantOf } from './stores/case-tables';
export { readPeople, withPeople } from './stores/people.store';
export { withOffice } from './stores/office.store';
export { withEntry } from './stores/seen-entry.store';
export { readScene, withDirectory, type GivenAnswer, type LockedCase } from './stores/scene.store';
export { directoryUnits, readUnits, type Units } from './stores/units.store';
export { lookAtTerms, type LookedAtTerms } from './terms/look-at-terms';
export { readDirectory } from './stores/directory.store';
export { seedOrganisation, type OrganisationPlan, type SeededDivision, type SeededOrganisation } from './seed/organisation';
export type { SeededDepartment } from './seed/department';
export type { Author } from './stores/evidence.store';
export { appendRegister, type RegisterDraft, type RegisterSubject } from './stores/register.store';
export { holdClock, moveClock, readClock, type Clock } from './rehearsal/clock';
export { entriesSince, rehearsedCases, ringCases, runningBatches, type Fired, type RehearsedCase } from './rehearsal/round';
export { readCast, type Cast } from './rehearsal/cast';
export { readStory, type StoryLine } from './rehearsal/story';
export { copyOrganisation, insertDirector, type Copied, type CopyPlan } from './rehearsal/copy-organisation';
export { caseChains, readChain, registerChains, type NamedChain, type StoredEntry, type StoredValue } from './stores/chain.store';
export { readable, readReader, type Reader } from './queries/reader';
export { figures, readFigures, type Figure } from './queries/figures';
export { byName, namesOf, titlesOf } from './queries/names';
export { plainWords } from './queries/plain-words';
export { samplePlan } from './seed/sample';
export { CaseQueues } from './case-queues';

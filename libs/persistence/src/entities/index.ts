import { AccessLogEntity } from './access-log.entity';
import { ActEntity } from './act.entity';
import { AuditEntryEntity } from './audit-entry.entity';
import { AuditPendingEntity } from './audit-pending.entity';
import { AuditValueEntity } from './audit-value.entity';
import { BallotEntity } from './ballot.entity';
import { BatchEntity } from './batch.entity';
import { BatchItemEntity } from './batch-item.entity';
import { BodyEntity } from './body.entity';
import { CalendarEntity } from './calendar.entity';
import { CandidateEntity } from './candidate.entity';
import { CaseCounterEntity } from './case-counter.entity';
import { CaseEntity } from './case.entity';
import { ClockEntity } from './clock.entity';
import { ContributionEntity } from './contribution.entity';
import { CorrectionEntity } from './correction.entity';
import { DeliveryEntity } from './delivery.entity';
import { DocumentEntity } from './document.entity';
import { DraftEntity } from './draft.entity';
import { DutyEntity } from './duty.entity';
import { EngineHistoryEntity } from './engine-history.entity';
import { IdempotencyEntity } from './idempotency.entity';
import { IncidentEntity } from './incident.entity';
import { IncumbencyEntity } from './incumbency.entity';
import { MembershipEntity } from './membership.entity';
import { MoratoriumEntity } from './moratorium.entity';
import { MoratoriumExceptionEntity } from './moratorium-exception.entity';
import { NoticeEntity } from './notice.entity';
import { OrganisationEntity } from './organisation.entity';
import { OutboxEntity } from './outbox.entity';
import { PaperCountEntity } from './paper-count.entity';
import { PersonEntity } from './person.entity';
import { PostEntity } from './post.entity';
import { ProcedureDefinitionEntity } from './procedure-definition.entity';
import { RegisterEntity } from './register.entity';
import { RehearsalEntity } from './rehearsal.entity';
import { RescueEntity } from './rescue.entity';
import { ReseatEntity } from './reseat.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RungEntity } from './rung.entity';
import { SeatEntity } from './seat.entity';
import { SecurityLogEntity } from './security-log.entity';
import { StandingChangeEntity } from './standing-change.entity';
import { StepEntity } from './step.entity';
import { TallyEntity } from './tally.entity';
import { TermForeseenEntity } from './term-foreseen.entity';
import { UnitEntity } from './unit.entity';
import { VoteEntity } from './vote.entity';
import { WaiverEntity } from './waiver.entity';

/** Every table as a class: columns only, no relations, no cascades, nothing lazy. The hot path is plain SQL. */
export const entities = [
  AccessLogEntity,
  ActEntity,
  AuditEntryEntity,
  AuditPendingEntity,
  AuditValueEntity,
  BallotEntity,
  BatchEntity,
  BatchItemEntity,
  BodyEntity,
  CalendarEntity,
  CandidateEntity,
  CaseCounterEntity,
  CaseEntity,
  ClockEntity,
  ContributionEntity,
  CorrectionEntity,
  DeliveryEntity,
  DocumentEntity,
  DraftEntity,
  DutyEntity,
  EngineHistoryEntity,
  IdempotencyEntity,
  IncidentEntity,
  IncumbencyEntity,
  MembershipEntity,
  MoratoriumEntity,
  MoratoriumExceptionEntity,
  NoticeEntity,
  OrganisationEntity,
  OutboxEntity,
  PaperCountEntity,
  PersonEntity,
  PostEntity,
  ProcedureDefinitionEntity,
  RegisterEntity,
  RehearsalEntity,
  RescueEntity,
  ReseatEntity,
  RollEntryEntity,
  RungEntity,
  SeatEntity,
  SecurityLogEntity,
  StandingChangeEntity,
  StepEntity,
  TallyEntity,
  TermForeseenEntity,
  UnitEntity,
  VoteEntity,
  WaiverEntity,
];

import { VerdictDto } from '../cases/trail.dto';

/** One line of the engine's own history, decoded. */
export class EngineEventDto {
  id!: number;
  at!: string;
  type!: string;
  /** Signal name, activity type, timer summary. */
  what!: string | null;
  detail!: Record<string, unknown>;
}

export class EngineTimerDto {
  summary!: string | null;
  startedAt!: string;
  dueAt!: string;
}

export class EnginePendingDto {
  activity!: string;
  attempt!: number;
  lastFailure!: string | null;
}

/** The engine's account of a case; `reachable: false` when it does not answer. */
export class EngineHistoryDto {
  reachable!: boolean;
  workflowId!: string;
  runId!: string | null;
  workflowType!: string | null;
  status!: string | null;
  /** Where the workflow says it stands. */
  currentDetails!: string | null;
  taskQueue!: string | null;
  events!: EngineEventDto[];
  timers!: EngineTimerDto[];
  pending!: EnginePendingDto[];
  /** Our rows, for comparison. */
  turn!: number;
  engineSeen!: number;
  engineDue!: string | null;
}

export class ParkedMoveDto {
  id!: string;
  caseId!: string;
  code!: string;
  step!: string;
  move!: string;
  reason!: string;
}

export class IncidentsDto {
  items!: ParkedMoveDto[];
}

export class UnsettledCaseDto {
  caseId!: string;
  code!: string;
  turn!: number;
  engineSeen!: number;
  engineDue!: string | null;
  /** For how long the engine is behind. */
  ageMs!: number;
}

export class UnsettledDto {
  items!: UnsettledCaseDto[];
}

export class CaseVerdictDto extends VerdictDto {
  caseId!: string;
  caseCode!: string;
}

export class VerificationDto {
  checked!: number;
  broken!: CaseVerdictDto[];
  nextCursor!: string | null;
}

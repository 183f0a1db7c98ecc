import { IsOptional, IsUUID } from 'class-validator';

export class EngineQuery {
  /** An earlier run of the case's workflow; the newest unless named. */
  @IsOptional() @IsUUID() run?: string;
}

export class EngineEventDto {
  id!: number;
  at!: string;
  /** The engine's own name, such as TIMER_FIRED. */
  type!: string;
  /** In short words, with step keys and never a name. */
  what!: string | null;
  detail!: Record<string, unknown>;
}

/** An armed timer. */
export class EngineTimerDto {
  /** What it waits for, such as "vetting: remind-50". */
  what!: string | null;
  startedAt!: string;
  dueAt!: string;
}

/** What the engine tries again and again. */
export class EnginePendingDto {
  activity!: string;
  attempt!: number;
  lastFailure!: string | null;
}

export class EngineRunDto {
  runId!: string;
  status!: string;
  startedAt!: string;
  closedAt!: string | null;
}

/** A doorbell: the turn of the case that the engine was told of. */
export class EngineRingDto {
  turn!: number;
  what!: string;
  at!: string;
  /** How often it rang. */
  rings!: number;
  seen!: boolean;
}

/** The sweeper had to help. */
export class EngineRescueDto {
  turn!: number;
  what!: 'rung' | 'carried-out';
  at!: string;
}

export class EngineHistoryDto {
  /** Whether the engine answered. */
  reachable!: boolean;
  /** Where events come from: the engine, the history kept after the run had closed, or neither has any. */
  from!: 'engine' | 'kept' | 'nowhere';
  workflowId!: string;
  runId!: string | null;
  workflowType!: string | null;
  status!: string | null;
  /** Left out (null) when no worker lives to say it. */
  currentDetails!: string | null;
  taskQueue!: string | null;
  events!: EngineEventDto[];
  timers!: EngineTimerDto[];
  pending!: EnginePendingDto[];
  /** Newest first. */
  runs!: EngineRunDto[];
  rings!: EngineRingDto[];
  rescues!: EngineRescueDto[];
  turn!: number;
  engineSeen!: number;
  engineDue!: string | null;
}

/** One line of the engine's history, decoded. */
export class EngineEventDto {
  id!: number;
  at!: string;
  /** The engine's own name, e.g. "EVENT_TYPE_TIMER_FIRED". */
  type!: string;
  /** What rang, what the timer waits for, what a look found, in step keys; never a name of a person. */
  what!: string | null;
}

export class EngineTimerDto {
  what!: string | null;
  startedAt!: string;
  dueAt!: string;
}

export class EnginePendingDto {
  activity!: string;
  attempt!: number;
  lastFailure!: string | null;
}

/** The engine's account of a case beside our rows. `from`: the engine itself, the history kept after the run closed, or neither. */
export class EngineHistoryDto {
  from!: 'engine' | 'kept' | 'nowhere';
  workflowId!: string;
  runId!: string | null;
  workflowType!: string | null;
  status!: string | null;
  events!: EngineEventDto[];
  timers!: EngineTimerDto[];
  pending!: EnginePendingDto[];
  turn!: number;
  engineSeen!: number;
  engineDue!: string | null;
}

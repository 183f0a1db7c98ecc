import type { components } from './generated/schema';

type Schema = components['schemas'];

/** Shapes whose routes are about to join the OpenAPI. */
export interface PreviewDto {
  readonly procedure: string;
  readonly version: number;
  readonly now: string;
  readonly refusals: PreviewRefusalDto[];
  readonly candidates: CandidatePreviewDto[];
  readonly steps: PreviewStepDto[];
  readonly people: Record<string, string>;
}

export interface PreviewStepDto {
  readonly key: string;
  readonly title: Schema['BilingualDto'];
  readonly mechanic: 'collect' | 'ballot' | 'choose';
  readonly holders: string[];
  readonly accountable: string | null;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly arithmetic: Record<string, unknown>;
  readonly dueBasis: Schema['BasisDto'];
}

export interface PreviewRefusalDto {
  readonly code: string;
  readonly params: Record<string, unknown>;
}

export interface CandidatePreviewDto {
  readonly person: string;
  readonly verdicts: EligibilityVerdictDto[];
}

export interface EligibilityVerdictDto {
  readonly rule: string;
  readonly title: Schema['BilingualDto'];
  readonly at: string[];
  readonly holds: boolean | null;
  readonly waivableBy: string | null;
  readonly basis: Schema['BasisDto'];
}

export interface EngineHistoryDto {
  readonly reachable: boolean;
  readonly workflowId: string;
  readonly runId: string | null;
  readonly workflowType: string | null;
  readonly status: string | null;
  readonly currentDetails: string | null;
  readonly taskQueue: string | null;
  readonly events: EngineEventDto[];
  readonly timers: EngineTimerDto[];
  readonly pending: EnginePendingDto[];
  readonly turn: number;
  readonly engineSeen: number;
  readonly engineDue: string | null;
}

export interface EngineEventDto {
  readonly id: number;
  readonly at: string;
  readonly type: string;
  readonly what: string | null;
  readonly detail: Record<string, unknown>;
}

export interface EngineTimerDto {
  readonly summary: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
}

export interface EnginePendingDto {
  readonly activity: string;
  readonly attempt: number;
  readonly lastFailure: string | null;
}

export interface ParkedMoveDto {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly step: string;
  readonly move: string;
  readonly reason: string;
}

export interface UnsettledCaseDto {
  readonly caseId: string;
  readonly code: string;
  readonly turn: number;
  readonly engineSeen: number;
  readonly engineDue: string | null;
  readonly ageMs: number;
}

export interface VerificationDto {
  readonly checked: number;
  readonly broken: CaseVerdictDto[];
  readonly nextCursor: string | null;
}

export interface CaseVerdictDto {
  readonly ok: boolean;
  readonly entries?: number;
  readonly head?: string | null;
  readonly seq?: number;
  readonly code?: string;
  readonly caseId: string;
  readonly caseCode: string;
}

import { type BasisDto, type BilingualDto, type PostDto, type UnitDto } from '../http/shared.dto';
import { type CaseDeadlineDto, type CaseStepDto, type MapStepDto } from './case-step.dto';
import { type DocumentDto, type ContributionDto, type WaiverDto, type CorrectionDto } from './record.dto';

export class CaseProcedureDto {
  key!: string;
  kind!: string;
  version!: number;
  hash!: string;
  title!: BilingualDto;
}

export class CaseCandidateDto {
  id!: string;
  person!: string;
  state!: 'standing' | 'withdrawn' | 'dropped' | 'chosen' | 'declined';
}

export class CaseSeatDto {
  step!: string;
  person!: string;
  duty!: string;
  state!: string;
}

export class RollEntryDto {
  step!: string;
  person!: string;
  state!: string;
}

/** What is left of a paused clock. */
export class LeftDto {
  n!: number;
  unit!: 'working-days' | 'days' | 'ms';
}

export class ExtensionDto {
  /** Withheld from a person concerned. */
  by!: string | null;
  at!: string;
  was!: string;
  is!: string;
}

export class ClockDto {
  id!: string;
  step!: string;
  /** Key of the case's own deadline that it measures; null where it is the step's clock. */
  deadline!: string | null;
  startedAt!: string;
  dueAt!: string;
  state!: 'running' | 'paused' | 'stopped';
  pausedAt!: string | null;
  pausedBy!: string | null;
  pausedGround!: string | null;
  left!: LeftDto | null;
  extensions!: ExtensionDto[];
  /** When the step, if it ends by itself, may be recorded as ended. */
  lapsesAt!: string | null;
  /** How the due instant was reached: first day, days counted, days skipped and why, the move off a holiday. */
  arithmetic!: Record<string, unknown> | null;
  basis!: BasisDto;
}

export class RungDto {
  id!: string;
  step!: string;
  key!: string;
  kind!: 'remind' | 'overdue' | 'escalate';
  at!: string;
  state!: 'waiting' | 'sent' | 'overtaken' | 'vacant' | 'cancelled';
  sentAt!: string | null;
}

/** Who has voted, never how. */
export class VotedDto {
  step!: string;
  person!: string;
  castAt!: string;
}

export class CastVoteDto {
  step!: string;
  person!: string;
  choice!: string;
  castAt!: string;
  counts!: boolean;
}

/** How far a ballot has come. What tells who is there is null for whoever may not know. */
export class BallotProgressDto {
  step!: string;
  approvedList!: string[] | null;
  summonedAt!: string | null;
  printed!: number | null;
  issued!: number | null;
  issuedAt!: string | null;
  confirmedAt!: string | null;
  /** Tellers who have entered a count. */
  entered!: number | null;
  /** Names of the figures in which they differ. */
  differing!: string[] | null;
}

export class CountFiguresDto {
  printed!: number;
  issued!: number;
  collected!: number;
  valid!: number;
  invalid!: number;
  abstain!: number;
  perOption!: Record<string, number>;
}

/** One teller's count; each reads his own, all of them once they agree. */
export class CountDto {
  step!: string;
  person!: string;
  at!: string;
  figures!: CountFiguresDto;
}

export class RuleLineDto {
  rule!: 'quorum' | 'win' | 'carry' | 'tie';
  base!: number;
  votes!: number;
  need!: number;
  passes!: boolean;
  option?: string;
}

export class TallyDto {
  step!: string;
  outcome!: string;
  names!: string[];
  roll!: number;
  excused!: number;
  present!: number;
  perOption!: Record<string, number>;
  abstain!: number;
  valid!: number;
  invalid!: number;
  /** On paper: what went out and came back. */
  printed?: number;
  issued?: number;
  collected?: number;
  notReturned?: number;
  lines!: RuleLineDto[];
}

export class IncidentDto {
  id!: string;
  step!: string | null;
  move!: string;
  rung!: string | null;
  code!: string;
  state!: 'parked' | 'retried';
}

/** The earliest deadline of the case and its open steps, and the rule that set it. */
export class NextDeadlineDto {
  step!: string;
  /** Key of the case's own deadline; null where it is the step's. */
  deadline!: string | null;
  at!: string;
  basis!: BasisDto;
}

/** A case as its reader may see it. `people` names every person id in it. */
export class CaseDto {
  id!: string;
  code!: string;
  /** `concerned`: a candidate's own view, with stage, period and what he must file alone. */
  view!: 'full' | 'concerned';
  status!: 'running' | 'held' | 'reported' | 'ended';
  outcome!: string | null;
  procedure!: CaseProcedureDto;
  post!: PostDto;
  authority!: UnitDto;
  startedAt!: string;
  endedAt!: string | null;
  heldBy!: string | null;
  holdGround!: string | null;
  holdUntil!: string | null;
  reportedStep!: string | null;
  /** Send it as If-Match with an act on the case as a whole. */
  revision!: number;
  /** Whether the version in force is bound to the case; before its policy step's approval it is not. */
  bound!: boolean;
  /** The case's clock when it was read. */
  now!: string;
  /** The chain's head: `{caseId, seq}` of the events stream compares with it. */
  seq!: number;
  next!: NextDeadlineDto | null;
  /** Since when the holder may not exercise the powers of the post: its term has ended and nothing renewed it. */
  powersEndedAt!: string | null;
  /** Of the case as a whole. */
  deadlines!: CaseDeadlineDto[];
  candidates!: CaseCandidateDto[];
  steps!: CaseStepDto[];
  map!: MapStepDto[];
  seats!: CaseSeatDto[];
  roll!: RollEntryDto[];
  clocks!: ClockDto[];
  rungs!: RungDto[];
  documents!: DocumentDto[];
  contributions!: ContributionDto[];
  ballots!: BallotProgressDto[];
  voted!: VotedDto[];
  votes!: CastVoteDto[];
  counts!: CountDto[];
  tallies!: TallyDto[];
  incidents!: IncidentDto[];
  waivers!: WaiverDto[];
  corrections!: CorrectionDto[];
  people!: Record<string, string>;
}

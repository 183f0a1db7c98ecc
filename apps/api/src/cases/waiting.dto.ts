import { type CaseDeadlineDto } from './case-step.dto';
import { type BasisDto, type ObstacleDto } from '../http/shared.dto';

export class WaitingStepDto {
  id!: string;
  step!: string;
  state!: string;
  /** Send it as If-Match with an act on this step. */
  revision!: number;
  /** Of an unseated or blocked step: why; `waitsFor` names who must see to it. */
  obstacle!: ObstacleDto | null;
  claimedBy!: string | null;
  accountable!: string | null;
  /** Waits for `done` of `of`; null while the reader may not know who took part in a ballot. */
  done!: number | null;
  of!: number;
  /** Persons who may act and have not; empty for a person concerned. */
  waitsFor!: string[];
  dueAt!: string | null;
  dueBasis!: BasisDto | null;
  /** A ballot's hour: then it closes with what was cast. */
  closesAt!: string | null;
  /** Before the summons: who stands on the list as things are now. */
  toSummon!: string[];
}

/** One thing the actor might do: allowed by a rule or refused by one. */
export class PossibleActDto {
  type!: string;
  step?: string;
  option?: string;
  /** Whom an answer would be about. */
  person?: string;
  /** Of a waiver: for whom, and the key of the rule of eligibility. */
  candidate?: string;
  eligibility?: string;
  allowed!: boolean;
  code?: string;
  rule?: string;
  params?: Record<string, unknown>;
}

export class WaitingDto {
  status!: string;
  /** Of the case: send it as If-Match with an act on the case as a whole. */
  revision!: number;
  /** Whether the version of the procedure is settled; before its policy step's approval it is not. */
  bound!: boolean;
  powersEndedAt!: string | null;
  deadlines!: CaseDeadlineDto[];
  /** The earliest instant at which time makes something due. */
  nextByTime!: string | null;
  steps!: WaitingStepDto[];
  acts!: PossibleActDto[];
  people!: Record<string, string>;
}

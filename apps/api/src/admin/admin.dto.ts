import { IsOptional, IsString, MaxLength } from 'class-validator';
import { BilingualDto } from '../http/shared.dto';

export class ParkedMoveDto {
  id!: string;
  caseId!: string;
  code!: string;
  step!: string | null;
  /** Null for a move of the case itself. */
  stepTitle!: BilingualDto | null;
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

/** A case whose chain does not verify, with its first broken entry. */
export class BrokenChainDto {
  caseId!: string;
  code!: string;
  seq!: number;
  fault!: string;
}

export class VerifyQuery {
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
}

export class VerificationDto {
  /** Chains checked on this page. */
  checked!: number;
  broken!: BrokenChainDto[];
  nextCursor!: string | null;
}

/** The turn of the case that the engine was told of. */
export class RungByHandDto {
  turn!: number;
}

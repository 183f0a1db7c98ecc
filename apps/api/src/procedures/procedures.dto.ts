import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { BasisDto, BilingualDto } from '../http/shared.dto';

export class VersionQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
}

export class ProcedureDto {
  key!: string;
  version!: number;
  hash!: string;
  kind!: string;
  title!: BilingualDto;
  validFrom!: string;
  validUntil!: string | null;
  /** Starts cases today. */
  inForce!: boolean;
  candidatesMin!: number;
  candidatesMax!: number;
}

export class ProceduresDto {
  items!: ProcedureDto[];
}

/** A sentence about the definition, and whose rule it says. */
export class SaidDto {
  text!: BilingualDto;
  basis!: BasisDto;
}

/** What belongs together: of the whole, what is asked at the start, who may stand, a step, a deadline of the case. */
export class ProseSectionDto {
  kind!: 'whole' | 'facts' | 'eligibility' | 'step' | 'deadline';
  /** Of a step or deadline. */
  key!: string | null;
  heading!: SaidDto;
  lines!: SaidDto[];
}

export class ProcedureDetailDto extends ProcedureDto {
  /** The published definition, form mandate/1: titles, rules and their sources. */
  definition!: Record<string, unknown>;
  /** The same in sentences, as `procedures explain` prints it. */
  prose!: ProseSectionDto[];
}

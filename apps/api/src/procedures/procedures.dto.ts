import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { BilingualDto } from '../http/shared.dto';

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

export class ProcedureDetailDto extends ProcedureDto {
  /** The published definition, form mandate/1: titles, rules and their sources. */
  definition!: Record<string, unknown>;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class TimelineQuery {
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

/** Who did it, for whom, and what it was, in codes and parameters. Withheld content is marked, never invented. */
export class TimelineEntryDto {
  seq!: number;
  /** "act.vote", "step.closed", "ladder.remind" … */
  type!: string;
  at!: string;
  /** From when it counts: the due instant of a move by time, else `at`. */
  effective!: string;
  step!: string | null;
  round!: number | null;
  actor!: string | null;
  /** In a rehearsal: who played the actor. */
  onBehalf!: string | null;
  /** The act's seq that made a move due, `time`, or null for an act. */
  cause!: string | null;
  payload!: Record<string, unknown>;
  /** Typed text and choices by path, where the reader may see them. */
  values!: Record<string, unknown>;
  hash!: string;
}

export class TimelineDto {
  /** Newest first. */
  items!: TimelineEntryDto[];
  nextCursor!: string | null;
  people!: Record<string, string>;
}

/** The chain checked as it was read. `seq` and `code` name the first broken entry. */
export class VerdictDto {
  ok!: boolean;
  entries?: number;
  head?: string | null;
  seq?: number;
  code?: string;
}

export class AuditEntryDto {
  seq!: number;
  hash!: string;
  /** The entry as its bytes say; null where the reader may not know its content. */
  entry!: Record<string, unknown> | null;
  values!: Record<string, unknown>;
}

export class AuditTrailDto {
  verdict!: VerdictDto;
  entries!: AuditEntryDto[];
  people!: Record<string, string>;
}

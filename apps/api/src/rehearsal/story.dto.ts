import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { BilingualDto } from '../http/shared.dto';

export class StoryQuery {
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  /** At least so many lines, where there are; what was recorded in one instant is never parted. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) limit?: number;
}

/** Somebody who was told, and with what kind of notice. */
export class ReachedDto {
  person!: string;
  kind!: string;
}

/** An entry of a case, or of the rehearsal's clock: then `caseId` is null and `effective` is the instant it was moved to. */
export class StoryLineDto {
  caseId!: string | null;
  code!: string | null;
  seq!: number;
  type!: string;
  step!: string | null;
  stepTitle!: BilingualDto | null;
  round!: number | null;
  at!: string;
  effective!: string;
  actor!: string | null;
  /** Who played the actor. */
  playedBy!: string | null;
  /** The seq of the act that made it due, `time`, or null for an act. */
  cause!: string | null;
  reached!: ReachedDto[];
}

export class StoryDto {
  /** Oldest first; the first page is the newest. */
  items!: StoryLineDto[];
  nextCursor!: string | null;
  people!: Record<string, string>;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BasisDto, BilingualDto } from '../http/shared.dto';

export class ListNoticesQuery {
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

/** The rung of the ladder that wrote the notice, with the sum that gave its instant. */
export class NoticeRungDto {
  id!: string;
  key!: string;
  at!: string;
  /** Share of the running time in percent, where the rung has one. */
  atPercent!: number | null;
  startedAt!: string;
  dueAt!: string;
  arithmetic!: Record<string, unknown> | null;
  basis!: BasisDto;
}

/** A term of office that ends: whose, in which post, until which day. */
export class NoticeTermDto {
  person!: string;
  post!: BilingualDto;
  unit!: BilingualDto;
  until!: string;
}

export class NoticeDto {
  id!: string;
  /** Null where the notice is about a term of office. */
  caseId!: string | null;
  code!: string | null;
  term!: NoticeTermDto | null;
  step!: string | null;
  stepKey!: string | null;
  stepTitle!: BilingualDto | null;
  kind!: string;
  at!: string;
  readAt!: string | null;
  rung!: NoticeRungDto | null;
}

export class NoticesDto {
  unread!: number;
  items!: NoticeDto[];
  nextCursor!: string | null;
}

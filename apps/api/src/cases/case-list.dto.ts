import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { InstantField } from '../http/instant-field';
import { BilingualDto, PersonDto, PostDto } from '../http/shared.dto';
import { SwitchField } from '../http/switch-field';

export class ListCasesQuery {
  @ApiProperty({ enum: ['running', 'held', 'reported', 'ended'], required: false })
  @IsOptional()
  @IsIn(['running', 'held', 'reported', 'ended'])
  status?: string;
  @IsOptional() @IsString() @MaxLength(100) kind?: string;
  @IsOptional() @IsString() @MaxLength(100) procedure?: string;
  @IsOptional() @IsUUID() unit?: string;
  /** Key of a step that is open. */
  @IsOptional() @IsString() @MaxLength(100) step?: string;
  /** Started at this instant or later. */
  @IsOptional() @InstantField() startedFrom?: string;
  /** Started before this instant. */
  @IsOptional() @InstantField() startedUntil?: string;
  /** The next deadline is at this instant or later. */
  @IsOptional() @InstantField() dueFrom?: string;
  /** An open step is due before this instant. */
  @IsOptional() @InstantField() dueBefore?: string;
  @SwitchField() overdue?: boolean;
  /** Code or candidate's name, with or without diacritics. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @ApiProperty({ enum: ['-startedAt', 'startedAt', 'due', 'code'], required: false })
  @IsOptional()
  @IsIn(['-startedAt', 'startedAt', 'due', 'code'])
  sort?: '-startedAt' | 'startedAt' | 'due' | 'code';
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  /** Also count all that match. */
  @SwitchField() count?: boolean;
  @ApiProperty({ enum: ['vi', 'en'], required: false, description: 'Language of an export’s headings' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  lang?: 'vi' | 'en';
}

export class ListedStepDto {
  key!: string;
  title!: BilingualDto;
  state!: string;
  round!: number;
  dueAt!: string | null;
}

export class ListedCaseDto {
  id!: string;
  code!: string;
  kind!: string;
  procedure!: string;
  procedureTitle!: BilingualDto;
  status!: 'running' | 'held' | 'reported' | 'ended';
  outcome!: string | null;
  startedAt!: string;
  endedAt!: string | null;
  post!: PostDto;
  candidates!: PersonDto[];
  open!: ListedStepDto[];
  /** Earliest due instant of the open steps. */
  nextDue!: string | null;
}

export class CaseListDto {
  items!: ListedCaseDto[];
  nextCursor!: string | null;
  /** With `count=true`. */
  total?: number;
  now!: string;
}

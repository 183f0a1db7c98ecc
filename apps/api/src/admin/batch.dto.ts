import { IsString, MaxLength, MinLength } from 'class-validator';

export class PublishCalendarDto {
  /** The whole calendar in the form of procedures/calendars: YAML, or JSON, which is YAML. */
  @IsString() @MinLength(1) @MaxLength(200_000) text!: string;
}

export class PublishedCalendarDto {
  /** The name under which cases hold to it: key and version, "vn/2". */
  calendar!: string;
  /** The batch that puts open cases under it. */
  batch!: string;
  /** How many those are. */
  cases!: number;
}

export class BatchItemDto {
  id!: string;
  kind!: 'calendar-change' | 'moratorium' | 'moratorium-lifted';
  /** What is done to each case: of a calendar change the calendar's name, else the moratorium's id. */
  params!: Record<string, unknown>;
  state!: 'running' | 'paused' | 'done';
  startedBy!: string;
  startedAt!: string;
  finishedAt!: string | null;
}

export class BatchListDto {
  items!: BatchItemDto[];
}

export class ProgressDto {
  waiting!: number;
  done!: number;
  refused!: number;
  parked!: number;
}

/** A case that was not done: a rule said no, or it failed for good. */
export class ListedCaseDto {
  caseId!: string;
  code!: string;
  state!: 'refused' | 'parked';
  /** Code of the refusal, or of the failure. */
  reason!: string;
  at!: string;
}

export class BatchDto extends BatchItemDto {
  progress!: ProgressDto;
  /** At most 500, by their code. */
  listed!: ListedCaseDto[];
}

export class BatchStateDto {
  state!: 'running' | 'paused' | 'done';
}

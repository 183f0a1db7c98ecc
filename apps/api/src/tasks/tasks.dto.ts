import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { InstantField } from '../http/instant-field';
import { BilingualDto, ObstacleDto, PersonDto, PostDto } from '../http/shared.dto';

export const taskGroups = ['overdue', 'today', 'week', 'later', 'waiting'] as const;

export class ListTasksQuery {
  @ApiProperty({ enum: taskGroups, required: false })
  @IsOptional()
  @IsIn(taskGroups)
  group?: (typeof taskGroups)[number];
  @IsOptional() @IsString() @MaxLength(100) procedure?: string;
  @IsOptional() @IsString() @MaxLength(100) step?: string;
  @IsOptional() @IsUUID() unit?: string;
  @IsOptional() @InstantField() dueBefore?: string;
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

/** Exact counts under the same filters, `group` left aside. */
export class TaskCountsDto {
  overdue!: number;
  today!: number;
  week!: number;
  later!: number;
  /** Steps that wait for others: those the person answers for or has already acted in. */
  waiting!: number;
}

export class TaskDto {
  /** Id of the seat. */
  seat!: string;
  group!: 'overdue' | 'today' | 'week' | 'later' | 'waiting';
  caseId!: string;
  code!: string;
  kind!: string;
  procedure!: string;
  procedureTitle!: BilingualDto;
  /** Id of the step; acts name it. */
  step!: string;
  stepKey!: string;
  stepTitle!: BilingualDto;
  round!: number;
  /** Send it as If-Match with the act: the step's, or the case's where a direction is asked for. */
  revision!: number;
  /** What is asked of the person: `seat` to find somebody for a step that has nobody, `follow` where others must act. */
  duty!: string;
  /** Of an unseated or blocked step: why. */
  obstacle!: ObstacleDto | null;
  post!: PostDto;
  candidates!: PersonDto[];
  dueAt!: string | null;
  /** Since when it waits. */
  openedAt!: string | null;
  /** Whose act made it due; null when time did. */
  askedBy!: PersonDto | null;
  claimedBy!: PersonDto | null;
  /** It came back: a later round of the step. */
  returned!: boolean;
  /** The case is on hold: nothing but resuming, withdrawing, correcting and a direction is accepted. */
  held!: boolean;
  /** Its lateness was told to the superior. */
  escalated!: boolean;
  /** Of a ballot: how it is cast. */
  ballot!: string | null;
}

export class TasksDto {
  /** What the person must do: all groups but `waiting`. */
  total!: number;
  counts!: TaskCountsDto;
  items!: TaskDto[];
  nextCursor!: string | null;
  now!: string;
}

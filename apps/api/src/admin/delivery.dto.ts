import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const states = ['waiting', 'sent', 'failed', 'dropped'] as const;

export class DeliveriesQuery {
  /** Left out: all. `failed` is what waits for an administrator. */
  @IsOptional() @IsIn(states) state?: (typeof states)[number];
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

/** A notice on its way out of the house. */
export class DeliveryDto {
  id!: string;
  person!: string;
  /** Of the notice. */
  kind!: string;
  caseId!: string | null;
  /** Of the case. */
  caseCode!: string | null;
  /** `sent`: a server took it. `failed`: given up until it is retried. `dropped`: nobody wants it, or no mail is sent. */
  state!: (typeof states)[number];
  /** Of the last attempt that did not end well: the server's, the network's, or why it was dropped. */
  reason!: string | null;
  attempts!: number;
  writtenAt!: string;
  nextAt!: string | null;
  sentAt!: string | null;
}

export class DeliveriesDto {
  /** How many were given up. */
  failed!: number;
  items!: DeliveryDto[];
  nextCursor!: string | null;
  /** Names of who gets them. */
  people!: Record<string, string>;
}

export class DeliveryStateDto {
  state!: (typeof states)[number];
}

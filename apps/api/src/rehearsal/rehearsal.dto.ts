import { IsISO8601, IsOptional, IsUUID } from 'class-validator';

export class AdvanceDto {
  /** Instant to go to, through everything due on the way; left out, the next due instant. */
  @IsOptional() @IsISO8601({ strict: true }) to?: string;
}

export class PlayDto {
  @IsUUID() person!: string;
}

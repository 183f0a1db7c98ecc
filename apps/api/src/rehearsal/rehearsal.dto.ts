import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { InstantField } from '../http/instant-field';

export class AdvanceDto {
  /** Instant to go to, through everything due on the way; left out, the next due instant. */
  @IsOptional() @InstantField() to?: string;
}

export class PlayDto {
  @IsUUID() person!: string;
}

class NameDto {
  @IsString() @MinLength(1) @MaxLength(200) vi!: string;
  @IsString() @MinLength(1) @MaxLength(200) en!: string;
}

export class CreateRehearsalDto {
  @IsOptional() @ValidateNested() @Type(() => NameDto) name?: NameDto;
  /** Where its clock starts, in the past too; left out, now. */
  @IsOptional() @InstantField() startAt?: string;
}

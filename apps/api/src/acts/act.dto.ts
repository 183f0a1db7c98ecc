import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;
const text = 20_000;

class StepActDto {
  @IsUUID() step!: string;
  /** The step's revision that was shown; from If-Match when left out. */
  @IsOptional() @IsInt() @Min(1) revision?: number;
}

export class CollectActDto extends StepActDto {
  @ApiProperty({ enum: ['nominate', 'record-finding', 'give-opinion', 'self-report', 'evaluate', 'acknowledge', 'give-notice'] })
  @IsString()
  type!: string;
  @IsObject() fields!: Record<string, unknown>;
}
export class ClaimDto extends StepActDto {
  @IsIn(['claim']) type!: string;
}
export class ReleaseDto extends StepActDto {
  @IsIn(['release']) type!: string;
}
export class ReassignDto extends StepActDto {
  @IsIn(['reassign']) type!: string;
  @IsUUID() to!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class VoteDto extends StepActDto {
  @IsIn(['vote']) type!: string;
  @IsString() @MaxLength(100) choice!: string;
}
export class CloseBallotDto extends StepActDto {
  @IsIn(['close-ballot']) type!: string;
}

export class InstrumentDto {
  @IsString() @MaxLength(200) number!: string;
  @Matches(day) date!: string;
  @IsString() @MaxLength(500) issuingBody!: string;
  @IsString() @MaxLength(500) signer!: string;
  @IsString() @MaxLength(100) capacity!: string;
  @Matches(day) effectiveDate!: string;
}
export class DecideDto extends StepActDto {
  @IsIn(['decide']) type!: string;
  @IsString() @MaxLength(100) option!: string;
  @IsOptional() @IsUUID() candidate?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) grounds?: string[];
  @IsOptional() @IsString() @MaxLength(text) reason?: string;
  @IsOptional() @ValidateNested() @Type(() => InstrumentDto) instrument?: InstrumentDto;
}
export class ReturnDto extends StepActDto {
  @IsIn(['return']) type!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class HoldDto {
  @IsIn(['hold']) type!: string;
  @IsString() @MaxLength(200) ground!: string;
  @IsString() @MaxLength(text) reason!: string;
  @IsOptional() @IsISO8601({ strict: true }) until?: string;
}
export class ResumeDto {
  @IsIn(['resume']) type!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class WithdrawDto {
  @IsIn(['withdraw']) type!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class WithdrawCandidateDto {
  @IsIn(['withdraw-candidate']) type!: string;
  @IsUUID() candidate!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class AnswerReportDto {
  @IsIn(['answer-report']) type!: string;
  @IsIn(['new-round', 'other-source', 'end']) direction!: string;
  @IsString() @MaxLength(200) number!: string;
  @Matches(day) date!: string;
  @IsString() @MaxLength(text) reason!: string;
}
export class RetryDto {
  @IsIn(['retry']) type!: string;
  @IsUUID() incident!: string;
  @IsString() @MaxLength(text) reason!: string;
}

/** The discriminated union of the acts route: type → its DTO. */
export const actDtos: Readonly<Record<string, new () => object>> = {
  nominate: CollectActDto,
  'record-finding': CollectActDto,
  'give-opinion': CollectActDto,
  'self-report': CollectActDto,
  evaluate: CollectActDto,
  acknowledge: CollectActDto,
  'give-notice': CollectActDto,
  claim: ClaimDto,
  release: ReleaseDto,
  reassign: ReassignDto,
  vote: VoteDto,
  'close-ballot': CloseBallotDto,
  decide: DecideDto,
  return: ReturnDto,
  hold: HoldDto,
  resume: ResumeDto,
  withdraw: WithdrawDto,
  'withdraw-candidate': WithdrawCandidateDto,
  'answer-report': AnswerReportDto,
  retry: RetryDto,
};

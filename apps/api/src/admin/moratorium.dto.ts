import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { InstantField } from '../http/instant-field';
import { BilingualDto } from '../http/shared.dto';
import { ProgressDto } from './batch.dto';

const kinds = ['appointment', 'rotation', 'reappointment'] as const;

/** A post that the moratorium leaves alone: its procedures start and go on. */
export class MoratoriumExceptionDto {
  @IsUUID() post!: string;
  /** Who approved it. */
  @IsUUID() approvedBy!: string;
  @IsString() @MinLength(1) @MaxLength(2_000) reason!: string;
}

export class DeclareMoratoriumDto {
  /** Number and symbol of the paper that declares it. */
  @IsString() @MinLength(1) @MaxLength(200) number!: string;
  /** Its day, YYYY-MM-DD. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/u) @IsISO8601({ strict: true }) date!: string;
  @IsString() @MinLength(1) @MaxLength(500) issuer!: string;
  @IsString() @MinLength(1) @MaxLength(20_000) reason!: string;
  /** Known end; left out, it stands until it is lifted. */
  @IsOptional() @InstantField() until?: string;
  /** Kinds of procedures; left out, all. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsIn(kinds, { each: true }) kinds?: string[];
  /** Units, each with all below it; left out, the whole organisation. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1_000) @IsUUID(undefined, { each: true }) units?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => MoratoriumExceptionDto)
  exceptions?: MoratoriumExceptionDto[];
}

export class LiftMoratoriumDto {
  @IsString() @MinLength(1) @MaxLength(20_000) reason!: string;
}

export class MoratoriumPreviewDto {
  /** How many open cases it would hold. */
  cases!: number;
}

export class DeclaredMoratoriumDto {
  moratorium!: string;
  /** The batch that holds the open cases it covers, or ends its holds. */
  batch!: string;
  /** How many those are. */
  cases!: number;
}

export class MoratoriumDto {
  id!: string;
  number!: string;
  date!: string;
  issuer!: string;
  reason!: string;
  kinds!: string[] | null;
  units!: string[] | null;
  exceptions!: MoratoriumExceptionDto[];
  declaredBy!: string;
  declaredAt!: string;
  until!: string | null;
  liftedBy!: string | null;
  liftedAt!: string | null;
  /** Whether it keeps cases from starting now. */
  stands!: boolean;
  /** Of the cases it was to hold. */
  batch!: string;
  /** How far that batch is. */
  progress!: ProgressDto;
}

const titles = { type: 'object', additionalProperties: { $ref: getSchemaPath(BilingualDto) } } as const;

export class MoratoriaDto {
  items!: MoratoriumDto[];
  /** Names of everybody, every unit and every post that an item names, by id. */
  people!: Record<string, string>;
  @ApiProperty(titles) units!: Record<string, BilingualDto>;
  @ApiProperty(titles) posts!: Record<string, BilingualDto>;
}

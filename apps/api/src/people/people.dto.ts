import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { BilingualDto, PersonDto, PostDto, UnitDto } from '../http/shared.dto';

export class PickQuery {
  /** With or without diacritics. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsUUID() unit?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class PickPeopleQuery extends PickQuery {
  /** This person alone, to be named again. */
  @IsOptional() @IsUUID() id?: string;
}

export class PickPostsQuery extends PickQuery {
  /** Only posts that somebody holds today, or only those that nobody does. */
  @IsOptional() @IsIn(['held', 'vacant']) only?: string;
}

export class PickedPersonDto {
  id!: string;
  name!: string;
  /** What he holds today, for telling namesakes apart. */
  posts!: BilingualDto[];
  units!: UnitDto[];
}

export class PeopleDto {
  items!: PickedPersonDto[];
}

export class PickedPostDto extends PostDto {
  kind!: string;
  /** Category of staff; a procedure starts only on posts within its scope. */
  staff!: string;
  holder!: PersonDto | null;
  holderUntil!: string | null;
  /** Code of the case that is filling it. */
  openCase!: string | null;
}

export class PostsDto {
  items!: PickedPostDto[];
}

export class PickedUnitDto extends UnitDto {
  kind!: string;
  parent!: string | null;
}

export class UnitsDto {
  items!: PickedUnitDto[];
}

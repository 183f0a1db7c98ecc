import { IsString, MaxLength, MinLength } from 'class-validator';
import { BilingualDto } from '../http/shared.dto';

export class SearchQuery {
  /** Code, person or unit, with or without diacritics. */
  @IsString() @MinLength(1) @MaxLength(100) q!: string;
}

export class FoundDto {
  what!: 'case' | 'person' | 'unit';
  id!: string;
  /** A case's code, a person's name. */
  text!: string | null;
  /** A unit's name, or the post a case is about. */
  title!: BilingualDto | null;
}

export class SearchDto {
  items!: FoundDto[];
}

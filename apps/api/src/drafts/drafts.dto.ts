import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

export class SaveDraftDto {
  /** What is being prepared: "start", or an act on a case's step. */
  @IsString() @MaxLength(100) what!: string;
  @IsObject() content!: Record<string, unknown>;
  @IsOptional() @IsString() @MaxLength(300) title?: string;
}

export class DraftDto {
  id!: string;
  what!: string;
  title!: string | null;
  content!: Record<string, unknown>;
  savedAt!: string;
}

export class DraftsDto {
  items!: DraftDto[];
}

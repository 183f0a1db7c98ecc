import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class StartCaseDto {
  /** Key of a published procedure, e.g. "appointment-by-committee". */
  @IsString() @MaxLength(200) procedure!: string;
  @IsUUID() post!: string;
  /** Persons proposed, in the order in which they are named. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) candidates!: string[];
  /** Facts of the case that the procedure asks for, by key: a term's end, the day of an event. */
  @IsOptional() @IsObject() facts?: Record<string, unknown>;
}

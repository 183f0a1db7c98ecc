import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

/** The kinds of fields that acts have: how each is checked and how the OpenAPI describes it, said once. */

export const maxText = 20_000;
const maxWhole = 1_000_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The act's name, by which the union of acts is told apart. */
export const ActName = (...names: string[]) => applyDecorators(ApiProperty({ type: String, enum: names }), IsIn(names));

export const OneOf = (...words: string[]) => applyDecorators(ApiProperty({ type: String, enum: words }), IsIn(words));

export const Id = () => applyDecorators(ApiProperty({ type: String, format: 'uuid' }), IsUUID());

export const Ids = (max = 1000) =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    IsUUID(undefined, { each: true }),
  );

export const Text = (maxLength = maxText) => applyDecorators(ApiProperty({ type: String, maxLength }), IsString(), MaxLength(maxLength));

export const Texts = (max = 50) =>
  applyDecorators(
    ApiProperty({ type: 'array', items: { type: 'string', maxLength: maxText }, maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    MaxLength(maxText, { each: true }),
  );

export const Whole = (minimum = 0) =>
  applyDecorators(ApiProperty({ type: 'integer', minimum, maximum: maxWhole }), IsInt(), Min(minimum), Max(maxWhole));

/** Whole numbers by name. */
export const Wholes = (most = 200) =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'integer', minimum: 0, maximum: maxWhole }, maxProperties: most }),
    ValidateBy({ name: 'isWholes', validator: { validate: (value) => areWholes(value, most) } }),
  );

function areWholes(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const numbers: unknown[] = Object.values(value);
  return numbers.length <= most && numbers.every((n) => Number.isSafeInteger(n) && (n as number) >= 0 && (n as number) <= maxWhole);
}

/** A day of the calendar, YYYY-MM-DD. */
export const Day = () => applyDecorators(ApiProperty({ type: String, format: 'date' }), Matches(day));

/** May be left out; null is no way of leaving it out. Stands above the kind of field. */
export const Maybe = () =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_, value) => value !== undefined),
  );

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { isInstant, toInstant } from '#domain';

const isAnInstant = (value: unknown): value is string => typeof value === 'string' && isInstant(value);

/** A moment that may be left out: date, hour and offset (RFC 3339). A day alone is refused, since it begins at another moment in each zone. */
export const InstantField = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date-time', required: false }),
    Transform(({ value }: { value: unknown }) => (isAnInstant(value) ? toInstant(value) : value)),
    ValidateBy({ name: 'isInstant', validator: { validate: isAnInstant } }),
  );

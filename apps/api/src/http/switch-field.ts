import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

const words: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Yes or no in a query: `true` or `false`, and nothing else is taken for either. */
export const SwitchField = () =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (words[value] ?? value) : value)),
    IsBoolean(),
  );

import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { edgeProblem } from './problem';
import { plainText } from './plain-text';

/** Checks a body against its DTO: unknown fields and wrong types are refused, with a pointer to each. */
export function validated<T extends object>(dto: new () => T, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw edgeProblem('bad-request', { pointer: '' });
  const instance = plainToInstance(dto, plainText(body));
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw edgeProblem('bad-request', { errors: errors.flatMap((e) => pointers(e, '')) });
  return JSON.parse(JSON.stringify(instance)) as T;
}

function pointers(error: ValidationError, path: string): { pointer: string; code: string }[] {
  const pointer = `${path}/${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({ pointer, code }));
  return [...own, ...(error.children ?? []).flatMap((child) => pointers(child, pointer))];
}

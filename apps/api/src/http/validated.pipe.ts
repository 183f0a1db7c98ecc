import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainText } from './plain-text';
import { validated } from './validate';

const plain: readonly unknown[] = [Object, String, Number, Boolean, Array];

/** Checks every body and query that a route types with a DTO class; of what is part of the path, that it is text. */
@Injectable()
export class ValidatedPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'param') return plainText(value);
    if ((type !== 'body' && type !== 'query') || !metatype || plain.includes(metatype)) return value;
    return validated(metatype as new () => object, value ?? {});
  }
}

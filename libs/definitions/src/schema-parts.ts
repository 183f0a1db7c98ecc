/** Words of the schema, so that it reads as the form does. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string', minLength: 1 };
export const key: Schema = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' };
export const keys: Schema = { type: 'array', minItems: 1, uniqueItems: true, items: key };
/** One key may be written without the brackets. */
export const listOrOne: Schema = { anyOf: [key, keys] };
export const bilingual: Schema = { $ref: '#/$defs/bilingual' };
export const span: Schema = { type: 'string', pattern: '^(0|[1-9]\\d{0,4}) (minutes?|hours?|days?|working-days?|months?|years?)$' };
export const share: Schema = { type: 'string', pattern: '^(>=|≥|>)\\s*[1-9]\\d{0,5}\\s*/\\s*[1-9]\\d{0,5}$' };
export const yesNo: Schema = { type: 'boolean' };

export function whole(minimum: number): Schema {
  return { type: 'integer', minimum, maximum: 1_000_000 };
}

/** An object of exactly these keys. */
export function record(required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(required), properties: { ...required, ...optional } };
}

/** The same, which may say whose rule it is. */
export function ruled(required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}): Schema {
  return record(required, { ...optional, source: { $ref: '#/$defs/source' }, 'house-rule': bilingual, interpretation: bilingual });
}

/** Keys of the author's choosing, all of one shape. */
export function map(value: Schema): Schema {
  return { type: 'object', minProperties: 1, propertyNames: key, additionalProperties: value };
}

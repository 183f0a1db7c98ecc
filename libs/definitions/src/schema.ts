import { ballot, choose, collect } from './schema-mechanics';
import { bilingual, key, keys, listOrOne, map, record, ruled, span, text, whole } from './schema-parts';

/**
 * The written form of `mandate/1`: kebab-case keys, shares as "> 1/2", spans as "10 working-days". Unknown keys are
 * refused everywhere. What a step must have (assignee, accountable, due, output) and who owns each rule is not asked
 * here but by `lint`, which says it in the words of the procedure.
 */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'mandate/1',
  ...record(
    {
      form: { const: 'mandate/1' },
      key,
      kind: key,
      version: whole(1),
      title: bilingual,
      'code-prefix': { type: 'string', pattern: '^[A-Z]{1,6}$' },
      valid: record({ from: { $ref: '#/$defs/date' } }, { until: { $ref: '#/$defs/date' } }),
      scope: record({ staff: keys, action: key }),
      calendar: record({ zone: text, 'day-ends': { type: 'string', pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' } }),
      offices: map({ $ref: '#/$defs/office' }),
      'personnel-body': key,
      board: key,
      authority: key,
      candidates: record({ min: whole(1), max: whole(1) }),
      start: keys,
      steps: { type: 'array', minItems: 1, items: { $ref: '#/$defs/step' } },
      'hold-stops': {
        anyOf: [{ enum: ['all', 'none'] }, { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['step', 'case', 'date'] } }],
      },
    },
    {
      note: bilingual,
      'offices-of': keys,
      deadlines: { type: 'array', items: { $ref: '#/$defs/deadline' } },
      unit: { enum: ['post', 'agency'] },
      prepare: { $ref: '#/$defs/due' },
      eligibility: { type: 'array', items: { $ref: '#/$defs/eligibility' } },
      facts: { type: 'array', minItems: 1, items: { $ref: '#/$defs/fact' } },
    },
  ),
  $defs: {
    date: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
    bilingual: record({ vi: text, en: text }),
    source: record(
      { instrument: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9./-]*$' } },
      { article: { $ref: '#/$defs/place' }, clause: { $ref: '#/$defs/place' }, point: { $ref: '#/$defs/place' }, 'amended-by': text },
    ),
    place: { type: ['string', 'integer'], minLength: 1, minimum: 1 },
    office: record(
      { title: bilingual },
      {
        post: listOrOne,
        body: key,
        roles: listOrOne,
        unit: { enum: ['case-unit', 'authority-unit', 'parent-unit', 'sub-units'] },
        'any-of': keys,
        'first-of': keys,
        'unless-post': keys,
        except: keys,
      },
    ),
    step: ruled(
      { key, title: bilingual, routes: { type: 'array', minItems: 1, items: { $ref: '#/$defs/route' } } },
      {
        collect,
        ballot,
        choose,
        joins: keys,
        skip: ruled({ when: text, ground: bilingual }),
        accountable: key,
        due: { $ref: '#/$defs/due' },
        ladder: { type: 'array', items: { $ref: '#/$defs/rung' } },
        dossier: { type: 'array', items: { $ref: '#/$defs/dossier' } },
        output: bilingual,
        extend: ruled({ max: span }, { by: key, times: whole(1) }),
        lapse: ruled({ outcome: { enum: ['lapsed', 'deemed'] } }),
        paper: ruled({ 'record-within': span }),
      },
    ),
    due: ruled({ of: { type: 'string', pattern: '^(step|case|fact|field)(\\.[a-z][a-z0-9-]*){1,2}$' } }, { within: span, before: span }),
    deadline: ruled(
      { key, title: bilingual, due: { $ref: '#/$defs/due' }, ladder: { type: 'array', minItems: 1, items: { $ref: '#/$defs/rung' } } },
      { 'ends-powers': { type: 'boolean' } },
    ),
    rung: ruled(
      { key, kind: { enum: ['remind', 'overdue', 'escalate'] }, to: key },
      { 'at-percent': { type: 'integer', minimum: 1, maximum: 100 }, after: span, opens: key },
    ),
    dossier: ruled(
      { kind: key, title: bilingual },
      { 'max-age': span, required: { type: 'boolean' }, 'per-candidate': { type: 'boolean' } },
    ),
    route: ruled(
      { on: key },
      {
        to: listOrOne,
        end: { enum: ['decided', 'refused', 'stopped-reported', 'withdrawn', 'lapsed', 'branch'] },
        'max-rounds': whole(1),
        clock: { enum: ['restart', 'remaining'] },
        'other-source': key,
      },
    ),
    fact: ruled({ key, title: bilingual, type: { enum: ['date', 'integer', 'yes-no'] } }),
    eligibility: ruled(
      {
        key,
        title: bilingual,
        when: text,
        at: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['start', 'nomination', 'decision'] } },
      },
      { 'waivable-by': key },
    ),
  },
} as const;

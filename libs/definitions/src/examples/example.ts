import { toInstant, type Instant } from '#domain';
import { compile, read, type FileProblem } from '../read';
import { bilingual, key, map, record, ruled, text, whole, type Schema } from '../schema-parts';
import { expectation, type Expectation } from './expectation';
import { line, type Changes, type Scripted } from './scripted';

/**
 * `twins`: each accepted act arrives a second time; `proceed-twice`: what is due is asked for again after every line;
 * `engine-away`: nobody looks while time passes, and the next act meets what it made due.
 */
export type Way = 'twins' | 'proceed-twice' | 'engine-away';

/** Acts in, trail out: a hard case or a mechanic, played without a server. */
export interface Example {
  readonly title: { readonly vi: string; readonly en: string };
  /** Rows of docs/hard-cases.md that this example answers. */
  readonly hardCases: readonly number[];
  readonly start: Instant;
  /** Step at which the case begins; left out, the definition's own first. */
  readonly begin?: string;
  /** What the unit's own rules say otherwise than the definition beside it, by path. */
  readonly set?: Changes;
  /** Played again in these ways: what the file expects must come out, and the same trail. */
  readonly also: readonly Way[];
  /** The unit decides on its own people. */
  readonly ownAuthority?: boolean;
  /** Kind of the post to be filled, where an office steps aside for it. */
  readonly postKind?: string;
  /** Office key → who holds it; "pho1..pho3" is three people. Offices that are unions of others follow from those. */
  readonly cast: Readonly<Record<string, readonly string[]>>;
  /** Person → his record; `held`: posts he holds or held, from and until. */
  readonly candidates: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What is known of the post, unit and term when the case starts. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly play: readonly Scripted[];
  readonly expect: Expectation;
}

const anything: Schema = { type: 'object' };
const texts: Schema = { type: 'array', items: text };

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'mandate/example/1',
  ...ruled(
    {
      title: bilingual,
      start: text,
      cast: map(texts),
      candidates: {
        anyOf: [
          { type: 'array', minItems: 1, items: text },
          { type: 'object', minProperties: 1, additionalProperties: anything },
        ],
      },
      play: { type: 'array', items: line },
      expect: expectation,
    },
    {
      'hard-cases': { type: 'array', items: whole(1) },
      facts: anything,
      set: anything,
      also: { type: 'array', minItems: 1, items: { enum: ['twins', 'proceed-twice', 'engine-away'] } },
      begin: key,
      'own-authority': { type: 'boolean' },
      'post-kind': key,
    },
  ),
  $defs: { bilingual: record({ vi: text, en: text }), source: { type: 'object' } },
};

let form: ReturnType<typeof compile> | undefined;

export type ParsedExample =
  { readonly ok: true; readonly example: Example } | { readonly ok: false; readonly problems: readonly FileProblem[] };

type Written = Omit<Example, 'hardCases' | 'also' | 'ownAuthority' | 'postKind' | 'candidates'> & {
  readonly 'hard-cases'?: number[];
  readonly also?: readonly Way[];
  readonly 'own-authority'?: boolean;
  readonly 'post-kind'?: string;
  readonly candidates: string[] | Example['candidates'];
};

/** "pho1..pho3" is pho1, pho2 and pho3. */
function several(persons: string): string[] {
  const range = /^([a-z]+)(\d+)\.\.\1(\d+)$/u.exec(persons);
  if (!range) return [persons];
  const [, name = '', from = '', to = ''] = range;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${name}${Number(from) + n}`);
}

/** Reads an example file; places of faults as in definitions. */
export function parseExample(yamlText: string, fileName: string): ParsedExample {
  form ??= compile(schema);
  const found = read(yamlText, fileName, form);
  if (!found.ok) return found;
  const written = found.written as Written;
  const candidates = Array.isArray(written.candidates) ? Object.fromEntries(written.candidates.map((c) => [c, {}])) : written.candidates;
  const { 'hard-cases': hardCases = [], also = [], 'own-authority': ownAuthority, 'post-kind': postKind, facts = {}, ...rest } = written;
  const cast = Object.fromEntries(Object.entries(written.cast).map(([office, persons]) => [office, persons.flatMap(several)]));
  const start = toInstant(written.start);
  return {
    ok: true,
    example: {
      ...rest,
      also,
      facts,
      candidates,
      hardCases,
      cast,
      start,
      ...(ownAuthority ? { ownAuthority } : {}),
      ...(postKind ? { postKind } : {}),
    },
  };
}

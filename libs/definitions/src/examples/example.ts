import { toInstant, type Instant } from '#domain';
import type { PaperBallot } from './ballot-script';
import { compile, read, type FileProblem } from '../read';
import { bilingual, key, map, record, ruled, span, text, whole, type Schema } from '../schema-parts';

/** One act of an example, or time passing. `by` several persons: each of them, in that order. */
export interface Scripted {
  readonly by?: string | readonly string[];
  readonly act?: string;
  /** Key of the step the act is for; left out, the one that is open. */
  readonly step?: string;
  /** Time that passes before the act, in exact milliseconds or by the calendar's rule. */
  readonly after?: string;
  /** Time that passes until this instant. */
  readonly at?: string;
  /** The refusal that is expected instead of acceptance. */
  readonly refused?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  /** What the personnel record says from here on, by person. */
  readonly record?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A person who loses every office here. */
  readonly leaves?: string;
  /** A whole paper ballot instead of one act. */
  readonly ballot?: PaperBallot;
}

/** An entry as expected: "step.opened vetting#2", or the same with parts of its payload. */
export type ExpectedEntry = string | { readonly entry: string; readonly at?: string; readonly payload?: Readonly<Record<string, unknown>> };

/** Acts in, trail out: a hard case or a mechanic, played without a server. */
export interface Example {
  readonly title: { readonly vi: string; readonly en: string };
  /** Rows of docs/hard-cases.md that this example answers. */
  readonly hardCases: readonly number[];
  readonly start: Instant;
  /** Step at which the case begins; left out, the definition's own first. */
  readonly begin?: string;
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

export interface Expectation {
  /** The start itself is refused: code and rule. */
  readonly refused?: string;
  readonly trail?: readonly ExpectedEntry[];
  /** Entries that must be there, in this order, among others. */
  readonly among?: readonly ExpectedEntry[];
  readonly never?: readonly string[];
  readonly status?: string;
  readonly outcome?: string;
  /** Open steps: "vetting", "committee-vote#2 blocked". */
  readonly open?: readonly string[];
  readonly candidates?: Readonly<Record<string, string>>;
  /** "overdue head": kind and who was told. */
  readonly notices?: readonly string[];
  /** Step key → parts of its latest tally. */
  readonly tallies?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Step key → due instant of its latest clock. */
  readonly due?: Readonly<Record<string, string>>;
  /** Office of the incumbency that an effect wrote. */
  readonly incumbency?: Readonly<Record<string, unknown>>;
}

const anything: Schema = { type: 'object' };
const entry: Schema = { anyOf: [text, record({ entry: text }, { at: text, payload: anything })] };
const entries: Schema = { type: 'array', items: entry };
const people: Schema = { anyOf: [text, { type: 'array', minItems: 1, items: text }] };
const texts: Schema = { type: 'array', items: text };

const count: Schema = { type: 'integer', minimum: 0 };
const paperBallot = record(
  {
    chair: text,
    tellers: { type: 'array', minItems: 2, maxItems: 2, items: text },
    votes: { type: 'object', additionalProperties: count },
  },
  { approver: text, excused: texts, absent: texts, invalid: count },
);

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
      play: {
        type: 'array',
        items: record(
          {},
          {
            by: people,
            act: key,
            step: key,
            after: span,
            at: text,
            refused: key,
            with: anything,
            record: anything,
            leaves: text,
            ballot: paperBallot,
          },
        ),
      },
      expect: record(
        {},
        {
          refused: text,
          trail: entries,
          among: entries,
          never: texts,
          status: text,
          outcome: text,
          open: texts,
          candidates: { type: 'object', additionalProperties: text },
          notices: texts,
          tallies: { type: 'object', additionalProperties: anything },
          due: { type: 'object', additionalProperties: text },
          incumbency: anything,
        },
      ),
    },
    {
      'hard-cases': { type: 'array', items: whole(1) },
      facts: anything,
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

type Written = Omit<Example, 'hardCases' | 'ownAuthority' | 'postKind' | 'candidates'> & {
  readonly 'hard-cases'?: number[];
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
  const { 'hard-cases': hardCases = [], 'own-authority': ownAuthority, 'post-kind': postKind, facts = {}, ...rest } = written;
  const cast = Object.fromEntries(Object.entries(written.cast).map(([office, persons]) => [office, persons.flatMap(several)]));
  const start = toInstant(written.start);
  return {
    ok: true,
    example: {
      ...rest,
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

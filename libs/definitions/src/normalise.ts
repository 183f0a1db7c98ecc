import { parseShare, type Definition, type Span } from '#domain';

type Written = Readonly<Record<string, unknown>>;
type Reader = (value: unknown) => unknown;

/** Spans of these keys are read as integers with a unit. */
const spans = new Set(['within', 'before', 'after', 'max-age', 'term', 'max', 'record-within']);
/** Places of an instrument are names, not numbers: article 33 and article 51a are of one kind. */
const places = new Set(['article', 'clause', 'point']);
const lists = new Set(['post', 'roles']);

/**
 * The written form, once the schema has passed it, as the value that is hashed. A part the author left out becomes its
 * default here only where this form has always had one: a default added later would change the hash of old files.
 */
export function normalise(written: unknown): Definition {
  const top = written as Written;
  const { offices, steps, eligibility, ...frame } = top;
  const named = Object.entries(offices as Written).map(([key, office]) => [key, convert(office)]);
  const definition: unknown = {
    ...(convert(frame) as object),
    offices: Object.fromEntries(named),
    eligibility: ((eligibility ?? []) as unknown[]).map(convert),
    steps: (steps as Written[]).map(stepOf),
  };
  return definition as Definition;
}

function stepOf(written: Written): unknown {
  const { collect, ballot, choose, dossier, routes, ...rest } = written;
  return {
    ladder: [],
    ...(convert(rest) as object),
    ...part('collect', collect, (value) => ({
      complete: 'one',
      claimable: false,
      ...(convert(value) as object),
      fields: fieldsOf(value as Written),
    })),
    ...part('ballot', ballot, ballotOf),
    ...part('choose', choose, chooseOf),
    dossier: ((dossier ?? []) as Written[]).map((item) => ({ required: true, ...(convert(item) as object) })),
    routes: (routes as Written[]).map(routeOf),
  };
}

function fieldsOf(collect: Written): unknown[] {
  return ((collect.fields ?? []) as Written[]).map((field) => ({ required: true, ...(convert(field) as object) }));
}

function ballotOf(value: unknown): unknown {
  const { win, carry, quorum, ...rest } = value as Written;
  return {
    abstain: false,
    change: false,
    announce: [],
    ...(convert(rest) as object),
    win: ruledShare(win),
    ...part('carry', carry, ruledShare),
    ...part('quorum', quorum, (written) => ({ base: 'summoned', ...(convert(written) as object) })),
  };
}

/** "> 1/2", or the same written out with its own basis. */
function ruledShare(value: unknown): unknown {
  if (typeof value === 'string') return parseShare(value);
  const { share, ...rest } = value as Written;
  return { ...parseShare(share as string), ...(convert(rest) as object) };
}

function chooseOf(value: unknown): unknown {
  const { options, ...rest } = value as Written;
  const read = (options as Written[]).map((option) => ({ reasons: 'optional', instrument: false, ...(convert(option) as object) }));
  return { ...(convert(rest) as object), options: read };
}

function routeOf(written: Written): unknown {
  const { to, ...rest } = written;
  return { ...(convert(rest) as object), to: listOf(to) };
}

function part(key: string, value: unknown, read: Reader): object {
  return value === undefined ? {} : { [key]: read(value) };
}

/** Keys as the code spells them, spans and shares as numbers. Keys with a hyphen between digits (dates) stay. */
export function camelKeys(value: unknown): unknown {
  return convert(value);
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [camel(key), leaf(key, member)]));
}

function leaf(key: string, value: unknown): unknown {
  // `max` is also a plain number elsewhere.
  if (spans.has(key) && typeof value === 'string') return parseSpan(value);
  if (places.has(key)) return String(value);
  if (lists.has(key)) return listOf(value);
  return key === 'share' ? parseShare(value as string) : convert(value);
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** "10 working-days", "1 month", "5 years". A year is twelve months, and only that: never 365 days. */
export function parseSpan(written: string): Span {
  const [count, unit = ''] = written.split(' ');
  const n = Number(count);
  const plural = unit.endsWith('s') ? unit : `${unit}s`;
  return plural === 'years' ? { n: n * 12, unit: 'months' } : { n, unit: plural as Span['unit'] };
}

export function camel(key: string): string {
  return key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

import { v7 } from 'uuid';
import type { Stage } from '../load/procedure-p';
import type { Statement } from './overhear';
import type { RecordedCase } from './record';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A value in pieces: texts that stay, and between them the places of ids that are new in each case. */
type Template = { readonly pieces: readonly (string | number)[] } | { readonly list: readonly Template[] } | { readonly same: unknown };

export interface Line {
  readonly text: string;
  /** Prepared under this name; several statements in one message can't be. */
  readonly name: string | undefined;
  readonly values: readonly Template[];
}

export interface Written {
  readonly stage: Stage;
  readonly lines: readonly Line[];
  /** The product's transaction rings the engine here: it completes a step, or starts the case. */
  readonly rings: boolean;
}

/** A recorded case as a form to be filled in with new ids, as often as one likes. */
export interface Form {
  readonly org: string;
  readonly transactions: readonly Written[];
  /** Ids for one more case of this client, and values filled in with them. */
  fill(client: number): (template: Template) => unknown;
}

const time: Statement = { text: 'select clock_timestamp()', values: [] };

/**
 * The same transactions without what the product reads and computes: lock, time after the lock, claim of the key, every
 * row that is written, commit. All statements are prepared once. The engine's outbox stays empty: nobody is to be rung.
 */
export function toForm(recorded: RecordedCase): Form {
  const places = new Map<string, number>();
  const [played = []] = recorded.divisions;
  const template = (value: unknown): Template => {
    if (Array.isArray(value)) return { list: value.map(template) };
    if (typeof value !== 'string') return { same: value };
    const pieces: (string | number)[] = [];
    let from = 0;
    for (const found of value.matchAll(new RegExp(`${uuid.source}|${recorded.code}`, 'g'))) {
      const [id] = found;
      if (recorded.known.has(id) && !played.includes(id)) continue;
      if (!places.has(id)) places.set(id, places.size);
      pieces.push(value.slice(from, found.index), places.get(id) ?? 0);
      from = found.index + id.length;
    }
    return { pieces: [...pieces, value.slice(from)] };
  };
  const transactions = recorded.transactions.map(({ stage, statements }) => {
    const rings = statements.some((s) => /insert into outbox/.test(s.text));
    const kept = statements
      .map(claimAlone)
      .filter(isKept)
      .flatMap((s) => (/for no key update/.test(s.text) ? [s, time] : [s]));
    return { stage, rings, lines: kept.map((s) => ({ text: s.text, name: nameOf(s.text), values: silenced(s).map(template) })) };
  });
  let cases = 0;
  const fill = (client: number): ((template: Template) => unknown) => {
    cases += 1;
    const division = recorded.divisions[client] ?? played;
    const again = (id: string): string => (id === recorded.code ? `R-${process.pid}-${cases}` : (division[played.indexOf(id)] ?? v7()));
    const ids = [...places.keys()].map(again);
    const filled = (value: Template): unknown => {
      if ('list' in value) return value.list.map(filled);
      return 'same' in value ? value.same : value.pieces.map((piece) => (typeof piece === 'number' ? ids[piece] : piece)).join('');
    };
    return filled;
  };
  return { org: recorded.org, transactions, fill };
}

/** The product claims the key in the statement that reads the scene; of that the claim alone is left. */
function claimAlone(statement: Statement): Statement {
  if (!/^with c as \([^]*'given'/.test(statement.text)) return statement;
  const [org, , actor, , key] = statement.values;
  return { text: 'select request_hash, receipt from idempotency where org = $1 and actor = $2 and key = $3', values: [org, actor, key] };
}

const isKept = ({ text }: Statement): boolean =>
  /^begin|^commit$|lock_persons|for (no key update|share)|insert into|update \w+ set|from idempotency/.test(text);

/** The outbox's rows, and they alone, are left out. */
function silenced({ text, values }: Statement): readonly unknown[] {
  const parameter = Number(/null::outbox, \$(\d+)::jsonb/.exec(text)?.[1] ?? 0);
  return values.map((value, n) => (n + 1 === parameter ? '[]' : value));
}

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (text.includes(';')) return undefined;
  const name = names.get(text) ?? `rows ${names.size}`;
  names.set(text, name);
  return name;
}

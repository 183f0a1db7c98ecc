import { lint, type Definition } from '#domain';
import { lintSources } from './instruments';
import { normalise } from './normalise';
import type { OfficeRegister } from './registers';
import { compile, read, type Fault, type FileProblem } from './read';
import { schema } from './schema';

export type Parsed =
  { readonly ok: true; readonly definition: Definition } | { readonly ok: false; readonly problems: readonly FileProblem[] };

let form: ReturnType<typeof compile> | undefined;

/**
 * Reads a definition: YAML, then its form, then its rules; a file wrong in one isn't asked about the next. Order of keys,
 * comments and quotes don't change the value, and so not its hash. `instruments` are the keys of the register of legal
 * instruments; without it sources aren't looked up. `offices` is the register that `offices-of` takes from.
 */
export function parseDefinition(
  yamlText: string,
  fileName: string,
  instruments?: ReadonlySet<string>,
  offices: OfficeRegister = {},
): Parsed {
  form ??= compile(schema);
  const text = read(yamlText, fileName, form);
  if (!text.ok) return text;
  const unknown = unknownOffices(text.written, offices);
  if (unknown.length > 0) return { ok: false, problems: text.locate(unknown) };
  const shares = misread(() => normalise(withOffices(text.written, offices)));
  if (!shares.ok) return { ok: false, problems: text.locate([{ path: [], code: 'value-malformed', message: shares.message }]) };
  const faults = [...lint(shares.value), ...(instruments ? lintSources(shares.value, instruments) : [])];
  return faults.length > 0 ? { ok: false, problems: text.locate(faults) } : { ok: true, definition: shares.value };
}

interface TakesOffices {
  readonly 'offices-of'?: readonly string[];
  readonly offices: OfficeRegister;
}

function unknownOffices(written: unknown, register: OfficeRegister): Fault[] {
  const taken = (written as TakesOffices)['offices-of'] ?? [];
  return taken.flatMap((key, i) =>
    Object.hasOwn(register, key) ? [] : [{ path: ['offices-of', i], code: 'office-unknown', message: `the register has no office ${key}` }],
  );
}

/** The definition is whole in itself: offices it takes over stand in it, and in its hash, as if written there. */
function withOffices(written: unknown, register: OfficeRegister): unknown {
  const { 'offices-of': taken = [], offices, ...rest } = written as TakesOffices;
  return { ...rest, offices: { ...Object.fromEntries(taken.map((key) => [key, register[key]])), ...offices } };
}

/** A share of the right shape may still be no share: three halves of the votes. */
function misread<T>(readAll: () => T): { ok: true; value: T } | { ok: false; message: string } {
  try {
    return { ok: true, value: readAll() };
  } catch (fault) {
    if (fault instanceof RangeError) return { ok: false, message: fault.message };
    throw fault;
  }
}

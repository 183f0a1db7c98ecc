import { lint, type Definition } from '#domain';
import { lintSources } from './instruments';
import { normalise } from './normalise';
import { compile, read, type FileProblem } from './read';
import { schema } from './schema';

export type Parsed =
  { readonly ok: true; readonly definition: Definition } | { readonly ok: false; readonly problems: readonly FileProblem[] };

let form: ReturnType<typeof compile> | undefined;

/**
 * Reads a definition: YAML, then its form, then its rules; a file wrong in one isn't asked about the next. Order of keys,
 * comments and quotes don't change the value, and so not its hash. `instruments` are the keys of the register of legal
 * instruments; without it sources aren't looked up.
 */
export function parseDefinition(yamlText: string, fileName: string, instruments?: ReadonlySet<string>): Parsed {
  form ??= compile(schema);
  const text = read(yamlText, fileName, form);
  if (!text.ok) return text;
  const shares = misread(() => normalise(text.written));
  if (!shares.ok) return { ok: false, problems: text.locate([{ path: [], code: 'value-malformed', message: shares.message }]) };
  const faults = [...lint(shares.value), ...(instruments ? lintSources(shares.value, instruments) : [])];
  return faults.length > 0 ? { ok: false, problems: text.locate(faults) } : { ok: true, definition: shares.value };
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

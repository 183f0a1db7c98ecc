import { parseArgs } from 'node:util';
import { facts, readConfig } from '#config';
import { openDatabase } from '#persistence';
import { report } from './report';
import { verify, type Wanted } from './verify';

const usage = 'npm run verify -- CASE (a code such as BN-2026-0017, or an id), or npm run verify -- --registers; --json for machines';

/** Exit codes: 0 all verify, 1 a chain is broken, 2 nothing to verify. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { registers: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [code] = positionals;
  const wanted: Wanted | undefined = values.registers ? 'registers' : code === undefined ? undefined : { case: code };
  if (!wanted) return tell(2, usage);
  const source = await openDatabase(readConfig().database.auditUrl ?? facts().database.auditUrl, 1);
  try {
    const verified = await verify(source, wanted);
    if (verified.length === 0)
      return tell(2, `nothing to verify: ${wanted === 'registers' ? 'no register yet' : `no case ${wanted.case}`}`);
    process.stdout.write(values.json ? `${JSON.stringify(verified, null, 2)}\n` : report(verified));
    return verified.every((v) => v.verdict.ok) ? 0 : 1;
  } finally {
    await source.destroy();
  }
}

function tell(code: number, line: string): number {
  process.stderr.write(`${line}\n`);
  return code;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = tell(1, error instanceof Error ? error.message : String(error))),
);

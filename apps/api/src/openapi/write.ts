import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { problemsPage } from '../http/problem-codes';
import { openApiDocument, type TypeMetadata } from './document';

/** Called by scripts/openapi.mjs: writes docs/openapi.json and docs/problems.md, or with --check says which of them is stale. */
async function main(): Promise<void> {
  const metadataFile = process.argv[2] as string;
  const metadata = ((await import(metadataFile)) as { default: TypeMetadata }).default;
  const document = await openApiDocument(metadata);
  const stale: string[] = [];
  for (const [file, content] of [
    ['docs/openapi.json', JSON.stringify(document)],
    ['docs/problems.md', problemsPage()],
  ] as const) {
    const options = await resolveConfig(file);
    const text = await format(content, { ...options, filepath: file });
    if (process.argv[3] !== '--check') writeFileSync(file, text);
    else if (read(file) !== text) stale.push(file);
  }
  if (stale.length > 0) throw new Error(`${stale.join(' and ')} differ from the sources: run npm run openapi and commit`);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`openapi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

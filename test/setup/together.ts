import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the files of one folder share, such as the house they work in. */
interface Shared {
  keepOpen(name: string): Promise<void>;
  closeKept(): Promise<void>;
}

/**
 * The files of these folders as one for jest, which loads two thousand modules anew for each file of its own. What they share,
 * if they do, is opened before the first and closed after the last; each has organisations of its own.
 */
export function together(beside: string, folders: readonly string[], shared?: Shared): void {
  jest.setTimeout(300_000);
  beforeAll(() => shared?.keepOpen(folders[0] ?? ''));
  afterAll(() => shared?.closeKept());
  for (const folder of folders.map((name) => join(beside, name))) {
    const load = createRequire(join(folder, 'together.ts'));
    for (const file of readdirSync(folder).sort()) if (file.endsWith('.spec.ts')) load(join(folder, file));
  }
}

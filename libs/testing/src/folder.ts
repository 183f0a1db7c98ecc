import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A folder of a test's own, which the database server's user may enter. The test ends what it started there and deletes it;
 * where it can't (killed, interrupted, failed half way), a process that outlives it does both.
 */
export function testFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mandate-${name}-`));
  chmodSync(folder, 0o711);
  const watch = spawn(process.execPath, [resolve('scripts/lib/sweep.mjs'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  watch.unref();
  return folder;
}

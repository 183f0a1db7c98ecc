import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, serverVersion } from '#engine';
import type { Report } from './report';

/** Node runs everything; Go is needed once, to build the engine. */
export function examineTools(report: Report): void {
  report.good('node', process.versions.node);
  const built = existsSync(join(cacheFolder(), 'server')) && existsSync(join(cacheFolder(), 'sql'));
  const go = version('go', 'version');
  if (process.env['TEMPORAL_ADDRESS']) return; // examined where it runs
  if (built) report.good('engine', `Temporal ${serverVersion} is built (${cacheFolder()})`);
  else if (go) report.note('engine', `Temporal ${serverVersion} will be built once, with ${go}`);
  else
    report.wrong('engine', `Temporal ${serverVersion} is not built and Go is not here: install Go 1.21 or newer, or set TEMPORAL_ADDRESS`);
}

function version(command: string, argument: string): string | undefined {
  try {
    return execFileSync(command, [argument], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

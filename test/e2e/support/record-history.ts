import { mkdirSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';

/** Set, the histories played by tests are committed to be replayed for ever; `npm run histories` does so. */
const folder = process.env['MANDATE_WRITE_HISTORIES'];

export function recordHistory(name: string, history: Parameters<typeof historyToJSON>[0]): void {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const noMachine = historyToJSON(history)
    .replaceAll(/"identity": "[^"]*"/g, '"identity": "recorded"')
    .replaceAll(/"\d+@[\w-]+"/g, '"recorded"');
  writeFileSync(`${folder}/${name}.json`, noMachine);
}

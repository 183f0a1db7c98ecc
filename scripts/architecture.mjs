// Draws the rooms and their imports into docs/architecture.md, from the code as it is. With --check it only compares.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const page = 'docs/architecture.md';
const [begin, end] = ['<!-- picture: npm run architecture -->', '<!-- end of picture -->'];

const { stdout, status, stderr } = spawnSync(
  join('node_modules', '.bin', 'depcruise'),
  [
    ...['apps', 'libs', 'workflows', 'migrations'],
    ...['--include-only', '^(apps|libs|workflows|migrations)/'],
    ...['--exclude', '[.]spec[.]tsx?$|^libs/testing/'],
    ...['--collapse', '^(apps|libs)/[^/]+|^workflows|^migrations'],
    ...['--output-type', 'mermaid'],
  ],
  { encoding: 'utf8' },
);
if (status !== 0) fail(stderr || stdout);

// Arrows by name: the order of two imports in a file is no change of the picture.
const lines = stdout.trim().split('\n');
const drawn = [...lines.filter((line) => !line.includes('-->')), ...lines.filter((line) => line.includes('-->')).sort()].join('\n');
const picture = `${begin}\n\n\`\`\`mermaid\n${drawn}\n\`\`\`\n\n${end}`;
const text = readFileSync(page, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from === -1 || to === -1) fail(`${page} has no place for the picture between "${begin}" and "${end}"`);
const fresh = text.slice(0, from) + picture + text.slice(to + end.length);
if (process.argv.includes('--check')) {
  if (fresh !== text) fail(`the picture in ${page} is stale: npm run architecture`);
} else writeFileSync(page, fresh);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

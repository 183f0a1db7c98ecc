import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Tested } from './test';

interface HardCase {
  readonly en: string;
  /** The work it waits for; left out once an example plays it, or with `test` where only a running system can show it. */
  readonly waits?: string;
  /** A test of the running system that shows it. */
  readonly test?: string;
}

/** The list of hard cases with the examples that play them, as Markdown, and how many of all are answered. */
export function hardCases(folder: string, tested: readonly Tested[]): { markdown: string; answered: number; of: number } {
  const { cases } = parse(readFileSync(join(folder, 'hard-cases.yaml'), 'utf8')) as { cases: Record<string, HardCase> };
  const rows = Object.entries(cases).map(([n, hardCase]) => {
    const examples = tested.filter((t) => t.hardCases.includes(Number(n)) && t.wrong.length === 0).map((t) => `[${t.title}](../${t.file})`);
    const shown = [...examples, ...(hardCase.test && names(hardCase.test, n) ? [`test \`${hardCase.test}\``] : [])];
    const answer = shown.length > 0 ? shown.join('; ') : `waits for: ${hardCase.waits ?? hardCase.test ?? 'an example'}`;
    return { answered: shown.length > 0, line: `| ${n} | ${hardCase.en} | ${answer} |` };
  });
  const answered = rows.filter((r) => r.answered).length;
  const head = [
    '# Hard cases',
    '',
    `Written by \`npm run procedures -- hard-cases\` from procedures/hard-cases.yaml and the examples: ${answered} of ${rows.length} are answered.`,
    '',
    '| no. | case | played by |',
    '|---|---|---|',
  ];
  return { markdown: `${[...head, ...rows.map((r) => r.line)].join('\n')}\n`, answered, of: rows.length };
}

/** A test answers a hard case when it is there and says which it answers. */
function names(test: string, n: string): boolean {
  return existsSync(test) && new RegExp(`hard cases?[^)]*\\b${n}\\b`, 'u').test(readFileSync(test, 'utf8'));
}

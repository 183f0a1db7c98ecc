import { readFileSync, writeFileSync } from 'node:fs';
import { check } from './check';
import { testExamples } from './examples/test';
import { hardCases } from './examples/hard-cases';
import { explain } from './explain/explain';
import { parseDefinition } from './parse';
import { registersNear } from './registers';
import { countRules } from './rules';
import { loadShipped } from './shipped';

const usage = `usage: procedures check [folder ...]   says file, line, column and reason of each fault
       procedures test [folder]        plays the examples beside each definition: acts in, trail out
       procedures explain FILE [--lang vi|en]   prints a definition as prose with its articles; both languages, Vietnamese first
       procedures rules [folder]       counts the rules of each definition, and whose they are
       procedures hard-cases [folder]  writes docs/hard-cases.md from the list and the examples
`;

/** Ends with 1 when there is a fault, with 2 when the words are not understood. */
function main([command, ...rest]: readonly string[]): number {
  switch (command) {
    case 'check':
      return checkFolders(rest.length > 0 ? rest : ['procedures']);
    case 'test':
      return testFolder(rest[0] ?? 'procedures');
    case 'rules':
      return showRules(rest[0] ?? 'procedures');
    case 'hard-cases':
      return writeHardCases(rest[0] ?? 'procedures');
    case 'explain':
      return rest[0] ? explainFile(rest[0], rest[1] === '--lang' ? rest[2] : undefined) : main(['']);
    default:
      process.stderr.write(usage);
      return 2;
  }
}

function checkFolders(folders: readonly string[]): number {
  const { files, problems } = check(folders);
  for (const { file, line, column, code, message } of problems) process.stderr.write(`${file}:${line}:${column} ${code}: ${message}\n`);
  process.stdout.write(`${files.length} checked, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
  return problems.length > 0 || files.length === 0 ? 1 : 0;
}

function testFolder(folder: string): number {
  const tested = testExamples(folder);
  const failed = tested.filter((t) => t.wrong.length > 0);
  for (const { file, title, wrong } of failed) process.stderr.write(`${file}: ${title}\n${wrong.map((w) => `  ${w}\n`).join('')}`);
  process.stdout.write(`${tested.length - failed.length} examples as expected, ${failed.length} otherwise\n`);
  return failed.length > 0 || tested.length === 0 ? 1 : 0;
}

function showRules(folder: string): number {
  for (const { definition } of loadShipped(folder).definitions) {
    const { rules, sourced, houseRules, interpretations } = countRules(definition);
    process.stdout.write(
      `${definition.key}: ${rules} rules, ${sourced} with a source, ${houseRules} house rules, ${interpretations} interpretations\n`,
    );
  }
  return 0;
}

function writeHardCases(folder: string): number {
  const { markdown, answered, of } = hardCases(folder, testExamples(folder));
  writeFileSync('docs/hard-cases.md', markdown);
  process.stdout.write(`docs/hard-cases.md: ${answered} of ${of} hard cases answered\n`);
  return 0;
}

function explainFile(file: string, language: string | undefined): number {
  const { instruments, offices, titles } = registersNear(file);
  const parsed = parseDefinition(readFileSync(file, 'utf8'), file, instruments, offices);
  if (!parsed.ok) {
    for (const { line, column, code, message } of parsed.problems) process.stderr.write(`${file}:${line}:${column} ${code}: ${message}\n`);
    return 1;
  }
  const languages = (['vi', 'en'] as const).filter((l) => language === undefined || l === language);
  process.stdout.write(languages.map((l) => `${explain(parsed.definition, l, titles).join('\n')}\n`).join('\n'));
  return languages.length > 0 ? 0 : 2;
}

process.exitCode = main(process.argv.slice(2));

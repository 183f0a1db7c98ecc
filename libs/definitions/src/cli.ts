import { check } from './check';
import { testExamples } from './examples/test';

const usage = `usage: procedures check [folder ...]   says file, line, column and reason of each fault
       procedures test [folder]        plays the examples beside each definition: acts in, trail out
`;

/** Ends with 1 when there is a fault, with 2 when the words are not understood. */
function main([command, ...rest]: readonly string[]): number {
  switch (command) {
    case 'check':
      return checkFolders(rest.length > 0 ? rest : ['procedures']);
    case 'test':
      return testFolder(rest[0] ?? 'procedures');
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

process.exitCode = main(process.argv.slice(2));

import { check } from './check';

/** `check [folder …]`: says file, line, column and reason of each fault; ends with 1 when there is one. */
function main(words: readonly string[]): number {
  const [command, ...folders] = words;
  if (command !== 'check') {
    process.stderr.write('usage: procedures check [folder ...]\n');
    return 2;
  }
  const { files, problems } = check(folders.length > 0 ? folders : ['procedures']);
  for (const { file, line, column, code, message } of problems) process.stderr.write(`${file}:${line}:${column} ${code}: ${message}\n`);
  process.stdout.write(`${files.length} checked, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
  return problems.length > 0 || files.length === 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** By then a process has started and has met its first requests: what V8 compiled until then is what a start needs. */
const startedMs = 5_000;

/**
 * Runs the bundle of a process as Node would, with what V8 compiled of it at an earlier start: reading two thousand files and
 * compiling them takes longer than all else a process does until it is ready. What was compiled lies beside the bundle. Where
 * it is missing or damaged, of another text or another V8, or can't be written, the bundle is compiled.
 *
 * @throws Error when there is no such file
 */
export function runBundle(file: string): void {
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const text = readFileSync(file);
  const kept = new Compiled(`${file}.compiled`, text);
  const cachedData = kept.read();
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text.toString()}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  if (!cachedData || script.cachedDataRejected === true) setTimeout(() => kept.write(script.createCachedData()), startedMs).unref();
  const module = { exports: {} };
  (script.runInThisContext() as ModuleFunction)(module.exports, createRequire(file), module, file, dirname(file));
}

type ModuleFunction = (exports: object, require: NodeJS.Require, module: { exports: object }, file: string, folder: string) => void;

const sealBytes = 32;

/** What V8 made of one text, after a digest of both: V8 itself compares the text's length alone, and trusts the code. */
class Compiled {
  constructor(
    private readonly file: string,
    private readonly text: Buffer,
  ) {}

  read(): Buffer | undefined {
    try {
      const all = readFileSync(this.file);
      const code = all.subarray(sealBytes);
      return all.subarray(0, sealBytes).equals(this.seal(code)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whole or not at all, since others start meanwhile. Where the build can't be written to, the next start compiles too. */
  write(code: Buffer): void {
    const beside = `${this.file}.${process.pid}`;
    try {
      writeFileSync(beside, Buffer.concat([this.seal(code), code]));
      renameSync(beside, this.file);
    } catch {
      rmSync(beside, { force: true });
    }
  }

  private seal(code: Buffer): Buffer {
    return createHash('sha256').update(this.text).update(code).digest();
  }
}

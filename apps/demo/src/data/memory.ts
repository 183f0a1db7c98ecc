import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far the demo data have come: enough to go on after whatever ended it in the middle. */
export interface Memory {
  /** The rehearsal that is filled. */
  org?: string;
  /** The day from which the cases were reckoned, as an instant. */
  today?: string;
  /** Lines of the timetable that are done, and the one that was begun. */
  done: number;
  begun: number;
  /** Case ids by key. */
  readonly cases: Record<string, string>;
  /** Cases whose play the API refused at some line: they stand where they stood then. */
  readonly left: Record<string, string>;
  finished?: boolean;
}

export const noMemory = (): Memory => ({ done: 0, begun: -1, cases: {}, left: {} });

export function readMemory(file: string): Memory {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Memory) : noMemory();
}

/** Whole or not at all. */
export function writeMemory(file: string, memory: Memory): void {
  writeFileSync(`${file}.new`, JSON.stringify(memory));
  renameSync(`${file}.new`, file);
}

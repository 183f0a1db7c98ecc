import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './record';

/** An entry without ids: what happened, why, and when it counts after the case's start, as "days hours:minutes". */
export interface Expected {
  readonly type: string;
  readonly step?: string;
  readonly round?: number;
  readonly cause: 'act' | 'move' | 'time';
  readonly after: string;
}

/** A played act takes moments, and instants reckoned from it move with it. */
const toleranceMin = 10;
const folder = join('apps', 'demo', 'expected');
const fileOf = (key: string): string => join(folder, `${key}.json`);

export function withoutIds(entries: readonly Entry[]): Expected[] {
  const start = Date.parse(entries[0]?.effective ?? '');
  return entries.map(({ type, step, round, cause, effective }) => ({
    type,
    ...(step === undefined ? {} : { step }),
    ...(round === undefined ? {} : { round }),
    cause: cause === null ? 'act' : cause === 'time' ? 'time' : 'move',
    after: written(Math.round((Date.parse(effective) - start) / 60_000)),
  }));
}

export const readExpected = (key: string): Expected[] => JSON.parse(readFileSync(fileOf(key), 'utf8')) as Expected[];

export const writeExpected = (key: string, trail: readonly Expected[]): void =>
  writeFileSync(fileOf(key), `[\n${trail.map((e) => `  ${JSON.stringify(e)}`).join(',\n')}\n]\n`);

/** Where reality and the file differ, one line each; empty when they agree. */
export function differences(real: readonly Expected[], expected: readonly Expected[]): string[] {
  const found: string[] = [];
  for (let n = 0; n < Math.max(real.length, expected.length); n += 1) {
    const [is, should] = [real[n], expected[n]];
    if (!is || !should || !same(is, should)) found.push(`entry ${n + 1}: is ${brief(is)}, expected ${brief(should)}`);
  }
  return found;
}

function same(a: Expected, b: Expected): boolean {
  const equal = a.type === b.type && a.step === b.step && a.round === b.round && a.cause === b.cause;
  return equal && Math.abs(minutes(a.after) - minutes(b.after)) <= toleranceMin;
}

const brief = (e: Expected | undefined): string =>
  e ? [e.type, e.step, e.round, e.cause, e.after].filter((x) => x !== undefined).join(' ') : 'nothing';

const two = (n: number): string => String(n).padStart(2, '0');
const written = (min: number): string => `${Math.floor(min / 1440)}d ${two(Math.floor((min % 1440) / 60))}:${two(min % 60)}`;

function minutes(text: string): number {
  const [, days, hours, min] = (/^(\d+)d (\d\d):(\d\d)$/u.exec(text) ?? []).map(Number);
  return (days ?? NaN) * 1440 + (hours ?? 0) * 60 + (min ?? 0);
}

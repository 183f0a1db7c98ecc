import { playProcedure } from '../load/procedure-p';
import { percentile } from '../load/percentile';
import type { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { productSettled } from './settled';
import { Timers, type Lateness } from './timers';
import { pause } from './until';

export interface Steady {
  readonly actsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly timers: Lateness;
}

const actsPerProcedure = 11;

/** People don't act in the same instant: a short pause before each stage. */
const thinkMs = 200;

/** Procedures begin at even intervals, however long the answers take, so that fifty acts arrive per second. */
export async function steady(stand: Stand, town: Town, seconds: number, actsPerSecond = 50): Promise<Steady> {
  const timers = new Timers(stand, town.org);
  await timers.prepare(town, Math.round(seconds * 1.5));
  await timers.set(4, seconds);
  const everyMs = (actsPerProcedure / actsPerSecond) * 1000;
  const acts: number[] = [];
  const running: Promise<unknown>[] = [];
  const began = performance.now();
  for (let n = 0; n * everyMs < seconds * 1000; n += 1) {
    await pause(began + n * everyMs - performance.now());
    running.push(
      playProcedure(
        town.place(n),
        ({ ms }) => acts.push(ms),
        () => pause(thinkMs),
      ),
    );
  }
  await Promise.all(running);
  const elapsed = performance.now() - began;
  await pause(6_000); // the last timer's instant passes
  await productSettled(stand);
  return {
    actsPerSecond: round(acts.length / (elapsed / 1000)),
    p50Ms: round(percentile(acts, 50)),
    p95Ms: round(percentile(acts, 95)),
    p99Ms: round(percentile(acts, 99)),
    timers: await timers.late(),
  };
}

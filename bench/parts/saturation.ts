import { percentile } from '../load/percentile';
import type { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { playProduct } from './arms';
import { productSettled, unsettled } from './settled';
import { Timers, type Lateness } from './timers';

export interface Saturation {
  readonly seconds: number;
  readonly actsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Cases the engine had still to look at when the last act was answered. */
  readonly leftBehind: number;
  readonly settledAfterMs: number;
  readonly timers: Lateness;
}

/** As many acts as go, by 32 clients: people come first, the engine lags; how far, and how long until it has caught up. */
export async function saturation(stand: Stand, town: Town, seconds: number): Promise<Saturation> {
  const timers = new Timers(stand, town.org);
  await timers.prepare(town, seconds);
  await timers.set(4, seconds);
  const done = await playProduct(town, 32, seconds);
  const answered = performance.now();
  const leftBehind = await unsettled(stand);
  await productSettled(stand);
  return {
    seconds,
    actsPerSecond: round(done.acts.length / (done.elapsedMs / 1000)),
    p50Ms: round(percentile(done.acts, 50)),
    p99Ms: round(percentile(done.acts, 99)),
    leftBehind,
    settledAfterMs: Math.round(performance.now() - answered),
    timers: await timers.late(),
  };
}

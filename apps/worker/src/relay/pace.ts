import { behindPeople } from '#config';

/** How patient relay and sweeper are, in milliseconds, and how modest the worker is. */
export interface Pace {
  readonly pollMs: number;
  /** Between two looks at what no hint tells of: batches, and mail that waits. */
  readonly bellMs: number;
  /** Where nobody acts, looks become rarer, up to this long after each other: at rest a worker costs next to nothing. */
  readonly restMs: number;
  /** A ring that was claimed and never marked is anybody's again after this. */
  readonly leaseMs: number;
  /** Waits before a turn that nobody has seen is rung again; the last one repeats. */
  readonly againMs: readonly number[];
  /** While the oldest unseen ring is older than this, it alone is rung again: a late engine is not helped by more bells. */
  readonly lateMs: number;
  /** After a call that did not reach the engine. */
  readonly awayMs: number;
  readonly sweepMs: number;
  /** So long past its `engine_due` a case is rung by the sweeper, and so long after that carried out by it. */
  readonly rescueMs: number;
  /** After this the engine gives a workflow task of a dead worker, in hand or waiting for it, to another. */
  readonly taskMs: number;
  /** An activity that beats its heart is given to another worker after so long without a beat. */
  readonly missedMs: number;
  /** Between two looks for closed runs whose history is to be stored. */
  readonly exportMs: number;
  /** The most of its time it spends on storing them: a burst of closed runs is worked off after the acts, not before them. */
  readonly exportShare: number;
  /** Between two looks whether every organisation has its schedules. */
  readonly scheduleMs: number;
  /** Of the whole worker. */
  readonly niceness: number;
}

const minute = 60_000;

export const productionPace: Pace = {
  pollMs: 1_000,
  bellMs: 2_000,
  restMs: 15_000,
  leaseMs: 10_000,
  againMs: [minute, 5 * minute, 15 * minute, 60 * minute],
  lateMs: 10_000,
  awayMs: 2_000,
  sweepMs: 15_000,
  rescueMs: minute,
  taskMs: 10_000,
  missedMs: 10_000,
  exportMs: minute,
  exportShare: 0.1,
  scheduleMs: 10 * minute,
  niceness: behindPeople,
};

/** For tests that kill processes and can't wait for minutes. */
const quickPace: Pace = {
  pollMs: 200,
  bellMs: 200,
  restMs: 200,
  leaseMs: 1_000,
  againMs: [3_000, 5_000],
  lateMs: 10_000,
  awayMs: 500,
  sweepMs: 1_000,
  rescueMs: minute,
  taskMs: 2_000,
  missedMs: 2_000,
  exportMs: 1_000,
  exportShare: 1,
  scheduleMs: 2_000,
  niceness: 0,
};

export const paces = { normal: productionPace, quick: quickPace };

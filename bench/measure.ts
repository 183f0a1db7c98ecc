import type { Done } from './load/closed-loop';
import { percentile } from './load/percentile';
import { restOfPostgres, usedBetween, type Usage } from './machine/meter';
import type { Stand } from './machine/stand';

/** One row of the table. A competitor's figures have the same columns; what it can't tell is left out. */
export interface Row {
  readonly arm: string;
  readonly clients: number;
  readonly actsPerSecond: number;
  readonly proceduresPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Of everything that works for the arm; the client that sends the requests is not part of it. */
  readonly cpuMsPerAct: number;
  /** By process, milliseconds per act. */
  readonly cpuMs?: Readonly<Record<string, number>>;
  readonly walBytesPerAct?: number;
  /** By group of database connections. */
  readonly walBytes?: Readonly<Record<string, number>>;
  /** From the last answer until nothing was left to be done. */
  readonly settledAfterMs?: number;
}

export interface Arm {
  readonly name: string;
  readonly clients: number;
  /** Groups of the meter that work for this arm. */
  readonly groups: readonly string[];
  run(): Promise<Done>;
  settled(): Promise<void>;
}

/** Processor time counts from the first request until the engine has done what the acts left to it. */
export async function measure(stand: Stand, arm: Arm): Promise<Row> {
  // each arm pays for its own pages and rows, not for those of the one before
  await stand.sql.query('vacuum analyze');
  await stand.sql.query('checkpoint');
  const before = await stand.meter.read();
  const done = await arm.run();
  const answered = performance.now();
  await arm.settled();
  const settledAfterMs = performance.now() - answered;
  return { ...rowOf(arm, done, before, await stand.meter.read()), settledAfterMs: Math.round(settledAfterMs) };
}

function rowOf(arm: Arm, done: Done, before: Usage, after: Usage): Row {
  const groups = [...arm.groups, restOfPostgres];
  const acts = Math.max(1, done.acts.length);
  const used = Object.entries(usedBetween(before, after)).filter(([name]) => groups.includes(name));
  const perAct = (of: 'cpuMs' | 'walBytes'): Record<string, number> =>
    Object.fromEntries(used.filter(([, u]) => u[of] > 0).map(([name, u]) => [name, round(u[of] / acts)]));
  const [cpuMs, walBytes] = [perAct('cpuMs'), perAct('walBytes')];
  return {
    arm: arm.name,
    clients: arm.clients,
    actsPerSecond: round(acts / (done.elapsedMs / 1000)),
    proceduresPerSecond: round(done.procedures / (done.elapsedMs / 1000)),
    p50Ms: round(percentile(done.acts, 50)),
    p95Ms: round(percentile(done.acts, 95)),
    p99Ms: round(percentile(done.acts, 99)),
    cpuMsPerAct: round(sum(cpuMs)),
    cpuMs,
    walBytesPerAct: Math.round(sum(walBytes)),
    walBytes,
  };
}

const sum = (parts: Readonly<Record<string, number>>): number => Object.values(parts).reduce((total, part) => total + part, 0);

export const round = (value: number): number => Math.round(value * 100) / 100;

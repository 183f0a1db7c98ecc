import { cpus, loadavg } from 'node:os';
import type { ConsoleSpeed } from './parts/console';
import type { OneCase } from './parts/one-case';
import type { Saturation } from './parts/saturation';
import type { Steady } from './parts/steady';
import type { Tasks } from './parts/tasks';
import type { Waiting } from './parts/waiting';
import type { Row } from './measure';

export interface Report {
  readonly at: string;
  readonly machine: { readonly cores: number; readonly processor: string; readonly node: string; readonly load: readonly number[] };
  readonly quick: boolean;
  readonly arms: readonly Row[];
  readonly oneCase: OneCase;
  /** What both databases grew by, and the mean of the run histories that the worker had stored by the end, which come later. */
  readonly databaseBytesPerCase: {
    readonly mandate: number;
    readonly engine: number;
    readonly history: number;
    readonly histories: number;
  };
  readonly rescued: number;
  readonly steady: Steady;
  readonly saturation: Saturation;
  readonly tasks: Tasks;
  /** Left out where there is no browser. */
  readonly console?: ConsoleSpeed;
  readonly waiting?: Waiting;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly got: number | string | boolean;
  readonly met: boolean;
}

export const machine = (): Report['machine'] => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? '',
  node: process.versions.node,
  load: loadavg().map((n) => Math.round(n * 10) / 10),
});

/** A table as Markdown has it, which a terminal shows as well. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, n) => Math.max(...all.map((row) => row[n]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`)).join(' | ')} |`;
  return [line(head), rule, ...all.slice(1).map(line)].join('\n');
}

const shown = (parts: Readonly<Record<string, number>> | undefined): string =>
  Object.entries(parts ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

export function armsTable(rows: readonly Row[]): string {
  const head = [
    'arm',
    'clients',
    'acts/s',
    'procedures/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'CPU ms/act',
    'WAL bytes/act',
    'settled after ms',
  ];
  return table(
    head,
    rows.map((r) => [
      r.arm,
      r.clients,
      r.actsPerSecond,
      r.proceduresPerSecond,
      r.p50Ms,
      r.p95Ms,
      r.p99Ms,
      r.cpuMsPerAct,
      r.walBytesPerAct ?? '',
      r.settledAfterMs ?? '',
    ]),
  );
}

const took = ({ count, p50Ms, p95Ms }: ConsoleSpeed['work']): string => `p50 ${p50Ms}, p95 ${p95Ms} ms of ${count}`;

export function toText(report: Report): string {
  const { oneCase: c, steady: s, saturation: f, tasks: t, console: k, waiting: w } = report;
  const split = report.arms.filter((r) => r.cpuMs).map((r) => `  ${r.arm}, ${r.clients}: CPU ${shown(r.cpuMs)}; WAL ${shown(r.walBytes)}`);
  const statements = Object.entries(c.statements).map(([stage, counts]) => `${stage} ${[...counts].sort((a, b) => a - b).join('/')}`);
  const lateness = (l: Steady['timers']): string => `${l.fired} of ${l.timers} timers, p50 ${l.p50Ms} ms late, at most ${l.maxMs}`;
  return [
    `${report.at}, ${report.machine.cores} cores (${report.machine.processor}), Node ${report.machine.node}, load ${report.machine.load.join(' ')}${report.quick ? ', quick' : ''}`,
    '',
    armsTable(report.arms),
    '',
    'By process, per act (milliseconds of CPU; bytes of write-ahead log):',
    ...split,
    '',
    `A case: ${c.doorbells} doorbells, ${c.proceeds} proceed, ${c.events} events, ${c.workflowTasks} workflow tasks, ${c.runs} run, ${c.attributeChanges} changes of search attributes`,
    `Statements per act: ${statements.join(', ')}; when a reminder falls due ${c.timed.join('/')}`,
    `Database bytes per finished case: ${report.databaseBytesPerCase.mandate} ours, ${report.databaseBytesPerCase.engine} the engine's, ${report.databaseBytesPerCase.history} more for the history of its run when it is stored (mean of ${report.databaseBytesPerCase.histories}); rescued: ${report.rescued}`,
    `Steady ${s.actsPerSecond} acts/s: p50 ${s.p50Ms}, p95 ${s.p95Ms}, p99 ${s.p99Ms} ms; ${lateness(s.timers)}`,
    `Saturation ${f.seconds} s: ${f.actsPerSecond} acts/s, p50 ${f.p50Ms}, p99 ${f.p99Ms} ms; ${f.leftBehind} cases left behind, settled after ${f.settledAfterMs} ms; ${lateness(f.timers)}`,
    `My tasks, ${t.mine} of ${t.openTasks} open: p50 ${t.p50Ms}, p95 ${t.p95Ms} ms of ${t.requests} requests`,
    ...(k
      ? [
          `Console, ${k.cases} open cases: ${k.initialKiB} KiB of JavaScript at first; my work usable ${took(k.work)}; route change ${took(k.route)}; decision acknowledged ${took(k.acknowledged)}; seen elsewhere ${took(k.elsewhere)}`,
        ]
      : []),
    ...(w
      ? [
          `${w.cases} waiting cases (taken in ${w.takenAfterMs} ms): worker ${w.workerMegabytes} MB, ${w.workerCpuPercent} % of a core; ${w.cold.cases} cold cases woken, p50 ${w.cold.p50Ms} ms late, at most ${w.cold.maxMs}, ${w.cold.workerCpuMs} ms of the worker's CPU each`,
        ]
      : []),
    '',
    table(
      ['target', 'wanted', 'got', 'met'],
      report.targets.map((g) => [g.what, g.wanted, String(g.got), g.met ? 'yes' : 'NO']),
    ),
    '',
  ].join('\n');
}

import { armNames } from './parts/arms';
import { round, type Row } from './measure';
import type { Report, Target } from './report';

const most = (what: string, limit: number, got: number, unit = ''): Target => ({
  what,
  wanted: `≤ ${limit}${unit}`,
  got,
  met: got <= limit,
});
const least = (what: string, limit: number, got: number): Target => ({ what, wanted: `≥ ${limit}`, got, met: got >= limit });

/** CPU of API and its database per act, and what rows only took per act on the machine for which that was set. */
const ownCpuMs = 4.5;
const floorCpuMs = 1.1;

/** What the product promises of its speed, beside what this run showed. Ratios are of arms of the same run. */
export function targetsOf(report: Omit<Report, 'targets'>): Target[] {
  const row = (arm: string, clients: number): Row => {
    const found = report.arms.filter((r) => r.arm === arm && r.clients === clients);
    const [first] = found;
    if (!first) throw new Error(`no row of ${arm} at ${clients}`);
    return first;
  };
  const eight = row(armNames.product, 8);
  const own = (eight.cpuMs?.['api'] ?? 0) + (eight.cpuMs?.['postgres: api'] ?? 0);
  const { oneCase: c, steady: s, saturation: f, tasks: t, console: k, waiting: w } = report;
  const { start: starts = [], ...acts } = c.statements;
  const votes = [...(c.statements['vote'] ?? [])].sort((a, b) => a - b);
  return [
    most('CPU ms per act, 8 clients', 14, eight.cpuMsPerAct),
    most('of which API and its database', ownCpuMs, round(own)),
    most('the same over rows only', round(ownCpuMs / floorCpuMs), round(own / row(armNames.rows, 8).cpuMsPerAct)),
    least(
      'acts/s at 32 over rows + bare signals',
      1,
      round(row(armNames.product, 32).actsPerSecond / row(armNames.signals, 32).actsPerSecond),
    ),
    most('act p50 at 8 over rows only', 5, round(eight.p50Ms / row(armNames.rows, 8).p50Ms)),
    most('steady p50 ms', 25, s.p50Ms),
    most('steady p99 ms', 90, s.p99Ms),
    most('steady timers late ms', 1000, s.timers.fired < s.timers.timers ? Infinity : s.timers.maxMs),
    most('settled after saturation ms', 60_000, f.settledAfterMs),
    { what: 'next task with the receipt', wanted: 'yes', got: c.nextTaskWithReceipt, met: c.nextTaskWithReceipt },
    most('doorbells per case', 5, c.doorbells),
    most('proceed per case', 6, c.proceeds),
    most('events per case', 45, c.events),
    most('workflow tasks per case', 6, c.workflowTasks),
    most('runs per case', 1, c.runs),
    most('changes of search attributes', 0, c.attributeChanges),
    most('statements of a start', 12, Math.max(...starts)),
    most('statements of an act that completes nothing', 12, votes.slice(0, -1).at(-1) ?? 0),
    most('statements of an act that completes a step', 18, Math.max(...Object.values(acts).flat())),
    most('statements of what time carries out', 12, Math.max(...c.timed)),
    most('my tasks p95 ms', 20, t.p95Ms),
    ...(k
      ? [
          most('console: first JavaScript, KiB', 250, k.initialKiB),
          most('console: my work usable p95 ms', 1000, k.work.p95Ms),
          most('console: route change p95 ms', 200, k.route.p95Ms),
          most('console: decision acknowledged p95 ms', 300, k.acknowledged.p95Ms),
          most('console: seen elsewhere p95 ms', 1000, k.elsewhere.p95Ms),
        ]
      : []),
    ...(w
      ? [
          most('waiting cases: worker MB', 500, w.workerMegabytes),
          most('waiting cases: % of a core', 1, w.workerCpuPercent),
          least('waiting cases: cold ones woken', 20, w.cold.cases),
        ]
      : []),
    most('rescued', 0, report.rescued),
  ];
}

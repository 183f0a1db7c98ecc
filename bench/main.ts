import { readFileSync } from 'node:fs';
import { measure, type Row } from './measure';
import { product, rowsAndSignals, rowsOnly } from './parts/arms';
import { consoleSpeed } from './parts/console';
import { watchOneCase } from './parts/one-case';
import { saturation } from './parts/saturation';
import { productSettled } from './parts/settled';
import { steady } from './parts/steady';
import { tasks } from './parts/tasks';
import { waiting } from './parts/waiting';
import { armsTable, machine, toText, type Report } from './report';
import { Stand } from './machine/stand';
import { Town } from './load/town';
import { targetsOf } from './targets';

interface Plan {
  readonly quick: boolean;
  readonly armSeconds: number;
  readonly steadySeconds: number;
  readonly saturationSeconds: number;
  readonly taskRequests: number;
  /** How often each thing is done at the screen. */
  readonly screenTimes: number;
  readonly waiting: boolean;
}

const flag = (name: string): boolean => process.argv.includes(name);
const tell = (line: string): void => void process.stderr.write(`${process.uptime().toFixed(0).padStart(4)} s  ${line}\n`);

const plan: Plan = flag('--quick')
  ? { quick: true, armSeconds: 5, steadySeconds: 12, saturationSeconds: 8, taskRequests: 60, screenTimes: 10, waiting: flag('--waiting') }
  : {
      quick: false,
      armSeconds: 20,
      steadySeconds: 60,
      saturationSeconds: 45,
      taskRequests: 300,
      screenTimes: 40,
      waiting: flag('--waiting'),
    };

const divisions = 32;

async function run(stand: Stand): Promise<Report> {
  const at = new Date().toISOString();
  await stand.start(tell);
  tell('seeding');
  const town = await Town.found(stand.source, { base: stand.base, key: stand.sessionKey, divisions, vacancies: plan.quick ? 300 : 900 });
  await stand.rows.ask({ record: true });
  const { arms, sizes } = await runArms(stand, town);
  const oneCase = await watchOneCase(stand, town);
  tell('steady');
  const even = await steady(stand, town, plan.steadySeconds);
  tell('saturation');
  const full = await saturation(stand, town, plan.saturationSeconds);
  tell('my tasks');
  const lists = await tasks(stand, 20_000, plan.taskRequests);
  const screens = await atTheScreen(stand);
  const still = plan.waiting ? await thoseThatWait(stand) : {};
  const [histories] = (
    await stand.sql.query<{ count: number; bytes: number }>(
      'select count(*)::int, coalesce(round(avg(pg_column_size(history))), 0)::int as bytes from engine_history',
    )
  ).rows;
  const [rescues] = (await stand.sql.query<{ count: number }>('select count(*)::int from rescue')).rows;
  const measured = {
    at,
    machine: machine(),
    quick: plan.quick,
    arms,
    oneCase,
    databaseBytesPerCase: { ...sizes, history: histories?.bytes ?? 0, histories: histories?.count ?? 0 },
    rescued: rescues?.count ?? 0,
    steady: even,
    saturation: full,
    tasks: lists,
    ...screens,
    ...still,
  };
  return { ...measured, targets: targetsOf(measured) };
}

const casesThatWait = 10_000;

/** The last and longest part: when it fails, what was measured before is told all the same. */
async function thoseThatWait(stand: Stand): Promise<Pick<Report, 'waiting'>> {
  tell('waiting cases');
  try {
    return { waiting: await waiting(stand, casesThatWait) };
  } catch (error) {
    tell(`waiting cases left out: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return {};
  }
}

const casesAtTheScreen = 10_000;

/** Left out, with a sentence, where there is no browser. */
async function atTheScreen(stand: Stand): Promise<Pick<Report, 'console'>> {
  const chromium = process.env['CHROMIUM_PATH'];
  tell(chromium ? 'console' : 'console left out: no browser; install chromium, or set CHROMIUM_PATH');
  return chromium ? { console: await consoleSpeed(stand, chromium, { cases: casesAtTheScreen, times: plan.screenTimes }) } : {};
}

/** Warm first, then each arm beside the others at 8 and, in the opposite order, at 32 clients. */
async function runArms(
  stand: Stand,
  town: Town,
): Promise<{ arms: Row[]; sizes: Pick<Report['databaseBytesPerCase'], 'mandate' | 'engine'> }> {
  const seconds = plan.armSeconds;
  for (const arm of [product(stand, town, 8, 5), rowsAndSignals(stand, 8, 2)]) {
    tell(`warming ${arm.name}`);
    await measure(stand, arm);
  }
  const arms: Row[] = [];
  const go = async (arm: Parameters<typeof measure>[1]): Promise<void> => {
    tell(`${arm.name}, ${arm.clients} clients`);
    arms.push(await measure(stand, arm));
  };
  await go(rowsOnly(stand, 8, seconds));
  await go(rowsAndSignals(stand, 8, seconds));
  const before = await sizesOf(stand);
  await go(product(stand, town, 8, seconds));
  const grown = await sizesOf(stand);
  await go(product(stand, town, 32, seconds));
  await go(rowsAndSignals(stand, 32, seconds));
  await go(rowsOnly(stand, 32, seconds));
  await productSettled(stand);
  const perCase = (key: 'mandate' | 'engine'): number => Math.round((grown[key] - before[key]) / Math.max(1, grown.cases - before.cases));
  return { arms, sizes: { mandate: perCase('mandate'), engine: perCase('engine') } };
}

async function sizesOf(stand: Stand): Promise<{ mandate: number; engine: number; cases: number }> {
  const { rows } = await stand.sql.query<{ mandate: string; engine: string; cases: number }>(
    `select pg_database_size('mandate') as mandate, (select sum(pg_database_size(datname)) from pg_database where datname like 'temporal%') as engine,
       (select count(*)::int from cases) as cases`,
  );
  return { mandate: Number(rows[0]?.mandate), engine: Number(rows[0]?.engine), cases: rows[0]?.cases ?? 0 };
}

/** A competitor's rows, to be shown beside ours: a file with a list of rows as `--json` writes them under `arms`. */
function beside(): Row[] {
  const at = process.argv.indexOf('--beside');
  return at > 0 ? (JSON.parse(readFileSync(process.argv[at + 1] ?? '', 'utf8')) as Row[]) : [];
}

async function main(): Promise<void> {
  const others = beside();
  const stand = new Stand();
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error('interrupted')));
  });
  try {
    const report = await Promise.race([run(stand), interrupted]);
    if (flag('--json')) process.stdout.write(`${JSON.stringify({ ...report, beside: others }, null, 2)}\n`);
    else process.stdout.write(`${toText(report)}${others.length > 0 ? `\nBeside:\n${armsTable(others)}\n` : ''}`);
  } finally {
    tell('stopping');
    await stand.stop();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

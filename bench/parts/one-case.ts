import { playProcedure } from '../load/procedure-p';
import type { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { askStatements, between } from '../machine/statements';
import { productSettled } from './settled';
import { Timers } from './timers';
import { until } from './until';

/** One case watched closely, and what it left in the engine and in the database. */
export interface OneCase {
  /** Statements of each act's transaction, BEGIN and COMMIT included; of the votes the first and the last, which closes the step. */
  readonly statements: Readonly<Record<string, readonly number[]>>;
  /** Statements of the worker's transactions when a reminder falls due: the look that finds it, and the one that carries it out. */
  readonly timed: readonly number[];
  /** Whether the next person's list held the case when the receipt was there. */
  readonly nextTaskWithReceipt: boolean;
  readonly doorbells: number;
  readonly proceeds: number;
  readonly events: number;
  readonly workflowTasks: number;
  readonly runs: number;
  readonly attributeChanges: number;
}

export async function watchOneCase(stand: Stand, town: Town): Promise<OneCase> {
  const statements: Record<string, number[]> = {};
  const place = town.place(0);
  const next = { start: place.nominator, nomination: place.vetter, vetting: place.committee[0], vote: place.authority };
  let nextTaskWithReceipt = true;
  let before = await askStatements(stand.api);
  const caseId = await playProcedure(
    place,
    () => undefined,
    async (stage, id) => {
      const after = await askStatements(stand.api);
      statements[stage] = between(before, after).flatMap((s) => Array.from({ length: s.transactions }, () => s.statements));
      if (stage !== 'decision') nextTaskWithReceipt &&= await holds(next[stage], id);
      before = await askStatements(stand.api);
    },
  );
  await productSettled(stand);
  const [bells] = (await stand.sql.query<{ rings: number }>('select sum(rings)::int as rings from outbox where case_id = $1', [caseId]))
    .rows;
  const timed = await oneReminder(stand, town);
  return { statements, timed, nextTaskWithReceipt, doorbells: bells?.rings ?? 0, ...(await runOf(stand, caseId)) };
}

/** A transaction that comes to a reminder, and nothing else that the worker does for cases. */
async function oneReminder(stand: Stand, town: Town): Promise<number[]> {
  const timers = new Timers(stand, town.org);
  await timers.prepare(town, 1);
  await timers.set(6, 1); // when the engine has looked at the instant that was moved, it has not come yet
  await productSettled(stand);
  const before = await askStatements(stand.worker);
  if (!(await until(async () => (await timers.late()).fired === 1, 30))) throw new Error('the reminder did not come');
  await productSettled(stand);
  const after = await askStatements(stand.worker);
  return between(before, after).flatMap((s) => Array.from({ length: s.transactions }, () => s.statements));
}

async function holds(next: Parameters<typeof playProcedure>[0]['vetter'] | undefined, caseId: string): Promise<boolean> {
  const answer = await next?.get<{ items: { caseId: string }[] }>('/tasks?limit=100');
  return answer?.body.items.some((task) => task.caseId === caseId) === true;
}

async function runOf(
  stand: Stand,
  caseId: string,
): Promise<Pick<OneCase, 'proceeds' | 'events' | 'workflowTasks' | 'runs' | 'attributeChanges'>> {
  const workflowId = `case/${caseId}`;
  const history = await stand.runs.workflow.getHandle(workflowId).fetchHistory();
  const events = history.events ?? [];
  const withField = (field: string): number => events.filter((event) => Reflect.get(event, field)).length;
  let runs = 0;
  for await (const _ of stand.runs.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs += 1;
  return {
    proceeds: withField('markerRecordedEventAttributes'),
    events: events.length,
    workflowTasks: withField('workflowTaskCompletedEventAttributes'),
    runs,
    attributeChanges: withField('upsertWorkflowSearchAttributesEventAttributes'),
  };
}

import { inTransaction, openDatabase, type SeededDivision, type SeededOrganisation } from '#persistence';
import { Outbox } from '../../../apps/worker/src/relay/outbox';
import { productionPace } from '../../../apps/worker/src/relay/pace';
import { Sweeper } from '../../../apps/worker/src/relay/sweeper';
import { pass } from '../support/pass';
import { House, settled } from '../support/house';
import { toDecision, toNomination, approval, toVetting, type Walk } from '../support/walk';
import { until } from '../support/until';

describe('between the database and the engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('engine');
  });
  const begin = async (rehearsal = false): Promise<void> => {
    org = await house.seed(rehearsal);
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  };
  afterAll(() => house.stop());

  const rows = <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> =>
    inTransaction(house.source, org.org, (tx) => tx.query<R & Record<string, unknown>>(sql, values));

  it('costs a case few bells, events and tasks; its history is kept after the run has closed; nothing was rescued', async () => {
    await begin();
    const { caseId, step } = await toDecision(walk);
    expect(await (await house.as(org.org, org.authority)).act(caseId, approval(step))).toMatchObject({ status: 201 });
    const kept = await until(async () => {
      const [row] = await rows<{ events: number; kind: string; history: { events: { eventType: string }[] } }>(
        'select * from engine_history where case_id = $1',
        caseId,
      );
      return row;
    });
    const tasks = kept.history.events.filter((e) => e.eventType === 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED').length;
    const bells = await rows('select from outbox where case_id = $1', caseId);
    process.stderr.write(`one case: ${bells.length} bells, ${kept.events} events, ${tasks} workflow tasks\n`);
    expect(kept.kind).toBe('appointment');
    expect(bells.length).toBeLessThanOrEqual(5);
    expect(kept.events).toBeLessThanOrEqual(45);
    expect(tasks).toBeLessThanOrEqual(6);
    const metrics = await (await fetch(`${house.workerBase}/metrics`)).text();
    expect(metrics).toMatch(/mandate_cases_rescued 0\n/);
    expect(metrics).toMatch(/mandate_task_failures_total/);
    expect(metrics).toMatch(/mandate_task_seconds_count\{task="proceed"\} [1-9]/);
    expect((await fetch(`${house.workerBase}/health/ready`)).status).toBe(200);
  });

  it('rings a turn once, and while the engine is late only the oldest again', async () => {
    await begin();
    await Promise.all([toNomination(walk)]);
    const relay = await openDatabase(house.urls.relayUrl, 1);
    const quiet = new Outbox(relay, { ...productionPace, lateMs: 0, againMs: [0] });
    try {
      await until(async () => (await rows('select from outbox where not done')).length === 0);
      // Three cases whose turns nobody has seen, as if the engine were away; each was rung once.
      await owner(house, `update cases set engine_seen = engine_seen - 1 where org = '${org.org}'`);
      await owner(house, `update outbox set done = false, rings = 1, next_at = clock_timestamp() where org = '${org.org}'`);
      await owner(
        house,
        `insert into outbox (org, id, case_id, kind, turn, what, rings) select org, gen_random_uuid(), case_id, kind, turn, 'younger', 1 from outbox where org = '${org.org}'`,
      );
      const again = await quiet.claim();
      expect(again.map((ring) => ring.what).filter((what) => what === 'younger')).toEqual([]);
      expect(again.length).toBeLessThanOrEqual(1);
    } finally {
      await relay.destroy();
    }
  });

  it('rescues a case that time should have carried on: rung again, then carried out by the sweeper', async () => {
    await begin(true);
    const { caseId } = await toVetting(walk);
    await settled(house.source, org.org, caseId);
    await house.client.workflow.getHandle(`case/${caseId}`).terminate('lost, for the test');
    await pass(house, org.org, caseId, 'engine_due');
    const relay = await openDatabase(house.urls.relayUrl, 1);
    const said: string[] = [];
    const sweeper = new Sweeper(relay, house.work, (line) => said.push(line), { ...productionPace, sweepMs: 20, rescueMs: 0 });
    sweeper.start();
    await until(async () => (await rows(`select from audit_entry where chain = $1 and type = 'ladder.remind'`, caseId)).length === 1);
    await sweeper.stop();
    await relay.destroy();
    expect(await rows(`select from rescue where case_id = $1 and what = 'rung'`, caseId)).not.toHaveLength(0);
    expect(await (await fetch(`${house.workerBase}/metrics`)).text()).toMatch(/mandate_cases_rescued [1-9]/);
  });
});

async function owner(house: House, sql: string): Promise<void> {
  const source = await openDatabase(house.urls.migrateUrl, 1);
  await source.query('set role mandate_owner');
  await source.query(sql);
  await source.destroy();
}

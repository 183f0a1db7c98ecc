import { Client } from '@temporalio/client';
import { readConfig } from '#config';
import { termsWorkflowIdOf } from '#contracts';
import { connect } from '#engine';
import { inTransaction, type SeededDivision } from '#persistence';
import { calendar } from '../../e2e/support/calendar';
import { until } from '../../e2e/support/until';
import { toNomination, toVetting, toVote } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';

const day = 86_400_000;

describe('an engine that has lost its database', () => {
  let installation: Installation;
  let checker: Checker;

  beforeAll(async () => {
    installation = await Installation.own();
    checker = await Checker.open(installation.urls.migrateUrl);
  });
  afterAll(async () => {
    await checker?.close();
    await installation?.close();
  });

  it('is given every open case and the unfinished batch back, and none is harmed beside running workflows', async () => {
    const people = new People(installation, await installation.url());
    const org = await installation.seed(3);
    for (const [n, to] of [toNomination, toVetting, toVote].entries())
      await to({ org, division: org.divisions[n] as SeededDivision, as: people.as(org.org) });
    const first = await installation.start('worker');
    await installation.settled(org.org);
    await first.end('SIGTERM');
    const [due] = await installation.rows<{ day: string }>(
      org.org,
      `select to_char(min(due_at), 'YYYY-MM-DD') as day from clock where state = 'running'`,
    );
    const published = await (await people.as(org.org)(org.administrator)).post('/admin/calendars', calendar(2, [String(due?.day)]));
    expect(published).toMatchObject({ status: 201, body: { cases: 3 } });
    await installation.died(await installation.start('worker', 'batch.after-commit'), 'batch.after-commit');
    await installation.loseEngine();
    const worker = await installation.start('worker');
    await installation.settled(org.org);
    const waiting = (): Promise<object[]> =>
      installation.rows(org.org, `select from batch_item where org = $1 and state = 'waiting'`, org.org);
    expect(await waiting()).toHaveLength(2); // nobody rings for what the engine had seen
    expect(await installation.rebuild()).toMatch(/told of 3 open cases[^]*and of 1 unfinished batch\n/u);
    await until(async () => (await waiting()).length === 0, 40);
    await installation.settled(org.org);
    expect(await installation.rebuild()).toMatch(/told of 3 open cases[^]*looks at terms of office are scheduled/u); // beside running workflows
    await installation.settled(org.org);
    await installation.loseEngine(); // the worker lives through it
    const rebuilding = await inTransaction(installation.source, org.org, async (tx) => {
      await tx.query('select from cases where org = $1 limit 1 for no key update', [org.org]); // as whoever is at work on it
      const run = installation.rebuilding();
      await run.says(/somebody is at work on one of the next cases: waiting\n/u);
      return run;
    });
    await rebuilding.says(/told of 3 open cases/u);
    await rebuilding.ended();
    await installation.settled(org.org);
    expect(worker.ended).toBe(false);
    const before = await checker.trails(org.org);
    await installation.advance(org.org, `select max(at) from rung where org = $1 and key = 'remind-50' and state = 'waiting'`);
    await installation.settled(org.org);
    const after = await checker.trails(org.org);
    expect(after.map((trail, n) => trail.slice(before[n]?.length).map((line) => line.split(' ')[0]))).toEqual(
      Array(3).fill(['ladder.remind']),
    );
    expect(await checker.faults(org.org, people.acknowledged)).toEqual([]);
    await worker.end('SIGTERM');
  });

  it('is given the daily looks at terms of office back: each comes next at five in its own zone, and fires', async () => {
    const { org } = await installation.seed(1, false);
    await installation.loseEngine();
    expect(await installation.rebuild()).toContain('and 1 daily looks at terms of office are scheduled');
    const { temporal } = readConfig({ TEMPORAL_ADDRESS: installation.engine.address });
    const connection = await connect(temporal);
    try {
      const client = new Client({ connection, namespace: temporal.namespace });
      const found = await until(async () => {
        const ids: string[] = [];
        for await (const { scheduleId } of client.schedule.list()) ids.push(scheduleId);
        return ids.length > 0 && ids;
      });
      expect(found).toEqual([termsWorkflowIdOf(org)]);
      const schedule = client.schedule.getHandle(termsWorkflowIdOf(org));
      const { info, state } = await schedule.describe();
      expect(state.paused).toBe(false);
      const [next] = info.nextActionTimes;
      expect(new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' }).format(next)).toBe('05:00:00');
      expect(Number(next) - Date.now()).toBeGreaterThan(0);
      expect(Number(next) - Date.now()).toBeLessThanOrEqual(day);

      const worker = await installation.start('worker');
      const fired = await until(async () => (await schedule.describe()).info.recentActions[0]?.action.workflow, 40);
      expect(await client.workflow.getHandle(fired.workflowId).result()).toBe('0 starts prepared');
      await schedule.trigger(); // as its hour does
      await until(async () => (await schedule.describe()).info.numActionsTaken === 2, 40);
      await worker.end('SIGTERM');
    } finally {
      await connection.close();
    }
  });
});

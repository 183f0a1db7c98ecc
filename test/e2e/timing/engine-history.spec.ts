import { Client, type Connection } from '@temporalio/client';
import { EngineGateway, ensureNamespace } from '#engine';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { House, settled } from '../support/house';
import { until } from '../support/until';
import { approval, nomination, toDecision, toNomination, toVetting, type Walk } from '../support/walk';

describe('the engine’s own history of a case', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('history');
  });
  beforeEach(async () => {
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  it('tells an administrator where a waiting workflow stands, in words, with its armed timer and the bells rung for it', async () => {
    const { caseId, step } = await toNomination(walk);
    await settled(house.source, org.org, caseId); // else the first look may see both steps, and needs no second bell
    const member = await house.as(org.org, division.board[1] as string);
    await member.post(`/cases/${caseId}/acts`, nomination(step));
    await settled(house.source, org.org, caseId);
    const administrator = await house.as(org.org, org.administrator);
    const { status, body } = await administrator.get(`/admin/cases/${caseId}/engine`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reachable: true,
      from: 'engine',
      workflowId: `case/${caseId}`,
      workflowType: 'appointment',
      status: 'RUNNING',
      currentDetails: 'stands at vetting',
      timers: [{ what: 'vetting: remind-50' }],
      pending: [],
      runs: [{ runId: body.runId, status: 'RUNNING', closedAt: null }],
      rescues: [],
    });
    expect(Date.parse(body.timers[0].dueAt) - Date.parse(body.engineDue)).toBeLessThan(5_000);
    expect(body.turn).toBe(body.engineSeen);
    expect(body.rings.at(-1)).toMatchObject({ turn: body.turn, seen: true });
    const types = body.events.map((e: { type: string }) => e.type);
    expect(types[0]).toBe('WORKFLOW_EXECUTION_STARTED');
    expect(types).toContain('TIMER_STARTED');
    const said = body.events.map((e: { what: string | null }) => e.what).join('\n');
    expect(said).toContain('step.opened vetting');
    expect(said).toContain('stands at vetting');
  });

  it('names nobody, dumps no payload, and is a row of the access log at each read', async () => {
    const { caseId } = await toVetting(walk);
    const administrator = await house.as(org.org, org.administrator);
    const { body } = await administrator.get(`/admin/cases/${caseId}/engine`);
    const text = JSON.stringify(body);
    const people = await house.query<{ id: string; name: string }>(org.org, 'select id, name from person');
    expect(people.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
    expect(text).not.toContain('payloads');
    expect(text).not.toContain(org.org);
    await administrator.get(`/admin/cases/${caseId}/engine`);
    const log = await house.query<{ person: string; what: string }>(org.org, 'select person, what from access_log where case_id = $1', [
      caseId,
    ]);
    expect(log).toEqual(Array(2).fill({ person: org.administrator, what: 'engine history' }));
  });

  it('is for administrators alone; who may not read the case learns nothing of it', async () => {
    const { caseId } = await toVetting(walk);
    const board = await house.as(org.org, division.board[0] as string);
    expect(await board.get(`/admin/cases/${caseId}/engine`)).toMatchObject({ status: 403, body: { code: 'not-your-turn' } });
    const stranger = await house.as(org.org, division.candidates[1] as string);
    expect(await stranger.get(`/admin/cases/${caseId}/engine`)).toMatchObject({ status: 404 });
  });

  it('outlives the engine’s memory, and its absence', async () => {
    const { caseId, step } = await toDecision(walk);
    await (await house.as(org.org, org.authority)).act(caseId, approval(step));
    await until(async () => (await house.query(org.org, 'select from engine_history where case_id = $1', [caseId])).length > 0);
    const administrator = await house.as(org.org, org.administrator);
    const whole = await administrator.get(`/admin/cases/${caseId}/engine`);
    expect(whole.body).toMatchObject({ from: 'engine', status: 'COMPLETED', timers: [], runs: [{ status: 'COMPLETED' }] });
    // A namespace of its own knows no such run, as the case's own does after its retention.
    const { connection, options } = house.client;
    const namespace = `${options.namespace}-forgetful`;
    await ensureNamespace(connection as Connection, namespace, 1);
    const nowhere = { address: '127.0.0.1:1', namespace, taskQueue: 'test', tls: false };
    const forgetful = await house.besides(new EngineGateway(new Client({ connection, namespace }), 'test'));
    const away = await house.besides(EngineGateway.lazily(nowhere));
    try {
      for (const [base, reachable] of [
        [forgetful.base, true],
        [away.base, false],
      ] as const) {
        const { body } = await (await house.as(org.org, org.administrator, base)).get(`/admin/cases/${caseId}/engine`);
        expect(body).toMatchObject({
          reachable,
          from: 'kept',
          status: 'COMPLETED',
          workflowType: 'appointment',
          runId: whole.body.runId,
        });
        expect(body.events).toEqual(whole.body.events);
        const failures = await (await fetch(`${base}/metrics`)).text();
        expect(/mandate_task_failures_total\{task="readHistory"\} 1/.test(failures)).toBe(!reachable);
      }
    } finally {
      await Promise.all([forgetful.stop(), away.stop()]);
    }
  });
});

import { Client } from 'pg';
import { crashPoints, type CrashPoint } from '#config';
import { moveKinds, type Definition, type MoveKind } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { finding, toNomination, toVetting, vote, type Walk } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';
import type { Process } from '../support/process';
import { castOfCases, lapsing, Tale, type Fate } from '../support/tale';

describe('processes that die, and an engine that is away', () => {
  let installation: Installation;
  let owner: Client;
  let checker: Checker;
  let people: People;

  beforeAll(async () => {
    installation = await Installation.open();
    owner = new Client({ connectionString: installation.urls.migrateUrl });
    await owner.connect();
    await owner.query('set role mandate_owner');
    checker = await Checker.open(installation.urls.migrateUrl);
    people = new People(installation, await installation.url());
  });
  afterAll(async () => {
    await checker?.close();
    await owner?.end();
    await installation?.close();
  });

  let living: Process | undefined;
  const spared: Fate = {
    act: () => Promise.resolve(),
    worker: async (org) => {
      living ??= await installation.start('worker');
      await installation.settled(org);
    },
  };

  const doomed: Fate = {
    act: async (point) => {
      const victim = await (armed.get(point) as Promise<Process>);
      people.armed = victim.url;
      dying.push({ point, process: victim });
    },
    worker: async (org, points) => {
      await theDying();
      for (const point of points) {
        const worker = await installation.start('worker', point);
        await installation.died(worker, point);
      }
      const worker = await installation.start('worker');
      await installation.settled(org);
      await installation.kill(worker);
    },
  };
  const dying: { point: CrashPoint; process: Process }[] = [];
  const theDying = async (): Promise<void> => {
    for (const { point, process: victim } of dying.splice(0)) {
      await installation.died(victim, point);
    }
  };
  /** Started while the reference is told. */
  const armed = new Map<CrashPoint, Promise<Process>>();

  it('come to the same end as without the crash, whatever dies at whichever point (hard case 53)', async () => {
    const withLapsing = (shipped: Definition): Definition[] => (shipped.key === 'appointment-by-committee' ? [lapsing(shipped)] : []);
    const told = await installation.seed(castOfCases, true, withLapsing);
    const survived = await installation.seed(castOfCases, true, withLapsing);
    for (const org of [told, survived]) await owner.query(refusals(org));
    for (const point of crashPoints.api) armed.set(point, installation.start('api', point));
    await Promise.all([new Tale(installation, people, told, spared).tell(), ...armed.values()]);
    await living?.end('SIGTERM');
    await new Tale(installation, people, survived, doomed).tell();
    await theDying();
    expect(await checker.faults(told.org, people.acknowledged)).toEqual([]);
    expect(await checker.faults(survived.org, people.acknowledged)).toEqual([]);
    const trails = await checker.trails(survived.org);
    expect(trails).toEqual(await checker.trails(told.org));
    expect(trails[4]).toEqual(trails[2]); // a late act before the timer, and nobody at all
    const types = new Set(trails.flat().map((line) => line.split(' ')[0]));
    for (const kind of moveKinds) expect(types).toContain(typeOf[kind]);
    expect(types).toContain('move.parked');
    const everywhere = (['api', 'worker'] as const).flatMap((name) => crashPoints[name].map((point) => `${name} ${point}`));
    expect(installation.kills.points).toEqual(everywhere.sort());
  });

  it('keep people acting while Temporal is away; its timers catch up, and overtaken rungs say so', async () => {
    const org = await installation.seed(2);
    const walk = (n: number): Walk => ({ org, division: org.divisions[n] as SeededDivision, as: people.as(org.org) });
    const waiting = await toNomination(walk(0));
    const acted = await toVetting(walk(1));
    const worker = await installation.start('worker');
    await installation.settled(org.org);
    await installation.killEngine();
    await installation.advance(org.org, `select max(at) from rung where org = $1 and key = 'remind-80' and state = 'waiting'`);
    const found = await (
      await people.as(org.org)(walk(1).division.vetters[0] as string)
    ).post(`/cases/${acted.caseId}/acts`, finding(acted.step));
    expect(found).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'committee-vote' }] } } });
    for (const person of walk(1).division.committee) {
      const voted = await (await people.as(org.org)(person)).post(`/cases/${acted.caseId}/acts`, vote(found.body.stands.open[0].id));
      expect(voted.status).toBe(201);
    }
    await installation.startEngine();
    await installation.settled(org.org);
    await worker.end('SIGTERM');
    const faults = await checker.faults(org.org, people.acknowledged);
    expect(faults.filter((fault) => !/^rescued: \S+ rung$/u.test(fault))).toEqual([]); // nobody carried out for the worker what was its own
    const entries = await installation.rows<{ line: string }>(
      org.org,
      `select key || ' ' || state as line from rung where case_id = $1 and state <> 'waiting' order by at`,
      waiting.caseId,
    );
    expect(entries.map((e) => e.line)).toEqual(['remind-50 overtaken', 'remind-80 sent']);
  });
});

/** What a move of each kind leaves in the trail. */
const typeOf: Readonly<Record<MoveKind, string>> = {
  close: 'step.closed',
  lapse: 'step.lapsed',
  route: 'step.routed',
  effect: 'incumbency.begun',
  open: 'step.opened',
  remind: 'ladder.remind',
  overdue: 'ladder.overdue',
  escalate: 'ladder.escalate',
  resume: 'case.resumed',
};

/** The sixth case of the tale has an effect that the database refuses, the seventh reminders: an act's move is parked, and time's. */
const refusals = ({ org, divisions }: SeededOrganisation): string => {
  const [candidate] = (divisions[5] as SeededDivision).candidates;
  const [member] = (divisions[6] as SeededDivision).board;
  return `alter table incumbency add constraint "refuses ${org}" check (case_id is null or person <> '${candidate}');
    alter table notice add constraint "refuses ${org}" check (kind <> 'remind' or person <> '${member}')`;
};

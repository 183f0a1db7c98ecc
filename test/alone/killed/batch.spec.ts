import { crashPoints, type CrashPoint } from '#config';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { calendar } from '../../e2e/support/calendar';
import { until } from '../../e2e/support/until';
import { toNomination, toVetting } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';

describe('a worker that dies in the middle of a batch', () => {
  let installation: Installation;
  let checker: Checker;
  let people: People;
  let org: SeededOrganisation;

  beforeAll(async () => {
    installation = await Installation.open();
    checker = await Checker.open(installation.urls.migrateUrl);
    people = new People(installation, await installation.url());
  });
  beforeEach(async () => {
    org = await installation.seed(5);
    for (const [n, to] of [toNomination, toVetting, toNomination, toVetting, toNomination].entries())
      await to({ org, division: org.divisions[n] as SeededDivision, as: people.as(org.org) });
  });
  afterAll(async () => {
    await checker?.close();
    await installation?.close();
  });

  const publish = async (): Promise<string> => {
    const [due] = await installation.rows<{ day: string }>(
      org.org,
      `select to_char(min(due_at), 'YYYY-MM-DD') as day from clock where state = 'running'`,
    );
    const answer = await (await people.as(org.org)(org.administrator)).post('/admin/calendars', calendar(2, [String(due?.day)]));
    expect(answer).toMatchObject({ status: 201, body: { cases: 5 } });
    return answer.body.batch;
  };
  const items = (state: string): Promise<object[]> =>
    installation.rows(org.org, 'select case_id from batch_item where org = $1 and state = $2', org.org, state);
  const done = (batch: string): Promise<object> =>
    until(async () => (await installation.rows(org.org, `select id from batch where id = $1 and state = 'done'`, batch))[0], 40);
  const diesAt = async (point: CrashPoint): Promise<void> => {
    await installation.died(await installation.start('worker', point), point);
  };
  /** Every case under the new version, by one entry of its own, in a chain that verifies. */
  const exactlyOnce = async (): Promise<void> => {
    await installation.settled(org.org);
    const entries = await installation.rows<{ times: number }>(
      org.org,
      `select count(e.seq)::int as times from cases c left join audit_entry e on e.org = c.org and e.chain = c.id and e.type = 'clocks.recomputed' where c.org = $1 group by c.id`,
      org.org,
    );
    expect(entries).toEqual(Array(5).fill({ times: 1 }));
    expect(await installation.rows(org.org, 'select distinct calendar from cases')).toEqual([{ calendar: 'vn/2' }]);
    expect(await items('done')).toHaveLength(5);
    expect(await checker.faults(org.org, people.acknowledged)).toEqual([]);
    const doubled = 'select person from notice where org = $1 and kind = $2 group by person, case_id having count(*) > 1';
    expect(await installation.rows(org.org, doubled, org.org, 'due-moved')).toEqual([]);
  };

  it('does each case exactly once, wherever the worker is killed', async () => {
    const batch = await publish();
    await diesAt('batch.after-commit');
    expect(await items('done')).toHaveLength(1);
    await diesAt('batch.before-commit');
    expect(await items('done')).toHaveLength(1);
    await diesAt('batch.before-answer');
    expect(await items('waiting')).toHaveLength(0);
    const worker = await installation.start('worker');
    await done(batch);
    await exactlyOnce();
    expect(installation.kills.points).toEqual(crashPoints.batch.map((point) => `worker ${point}`).sort());
    await worker.end('SIGTERM');
  });
});

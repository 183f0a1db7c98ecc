import { Client } from 'pg';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { toNomination, toVote, vote } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';

/** What judges the crash tests is judged itself: a fault is sown, past every guard of the database, and must be told. */
describe('the checker', () => {
  let installation: Installation;
  let people: People;
  let org: SeededOrganisation;
  let db: Client;

  beforeAll(async () => {
    installation = await Installation.open();
    people = new People(installation, await installation.url());
    org = await installation.seed(2);
    const [one, other] = org.divisions as [SeededDivision, SeededDivision];
    const as = people.as(org.org);
    await toNomination({ org, division: one, as });
    const { caseId, step } = await toVote({ org, division: other, as });
    await (await as(other.committee[0] as string)).post(`/cases/${caseId}/acts`, vote(step));
    await installation.advance(org.org, `select max(at) from rung where org = $1 and key = 'remind-50' and state = 'waiting'`);
    const worker = await installation.start('worker');
    await installation.settled(org.org);
    await worker.end('SIGTERM');
    const { host, port, superuser: user, password } = installation.pg;
    db = new Client({ host, port, user, password, database: 'mandate' });
    await db.connect();
  });
  afterAll(async () => {
    await db?.end();
    await installation?.close();
  });

  const faults = async (sown?: string): Promise<string[]> => {
    await db.query(`begin; set local session_replication_role = replica`);
    try {
      if (sown) expect((await db.query(sown, [org.org])).rowCount).toBeGreaterThan(0);
      return await Checker.over(db).faults(org.org, people.acknowledged);
    } finally {
      await db.query('rollback');
    }
  };

  it('has nothing to say where all is well', async () => expect(await faults()).toEqual([]));

  it.each([
    ['a case that is lost', `delete from cases where org = $1 and code like '%-0002'`, /no such case/],
    ['an act that is lost', `delete from act where org = $1 and seq > 1`, /act \d+ was answered and is not there/],
    [
      'an act that nobody had answered',
      `insert into act ${again('act', `'seq', 2`)} and t.seq = 1`,
      /act \d+ is there and was never answered/,
    ],
    ['a receipt that is lost', `delete from idempotency where org = $1 and case_id is not null`, /idempotency records/],
    ['an entry that was changed', `update audit_entry set bytes = bytes || '\\x20' where org = $1 and seq = 2`, /chain: /],
    ['an entry that is lost', `delete from audit_entry where org = $1 and seq = (select max(seq) from audit_entry)`, /chain: /],
    ['a notice sent twice', `insert into notice ${again('notice')} and t.rung is not null`, /notice doubled/],
    ['a reminder that never came', `update rung set state = 'waiting' where org = $1 and key = 'remind-50'`, /passed and still waits/],
    ['a reminder at another hour', `update rung set at = at - interval '1 hour' where org = $1 and state = 'sent'`, /took effect at/],
    ['a turn the engine has not seen', `update cases set turn = turn + 1 where org = $1`, /the engine has seen/],
    ['what is due and not done', `update cases set engine_due = '2020-01-01' where org = $1`, /not settled/],
    [
      'a rescue',
      `insert into rescue (org, id, case_id, turn, what) select org, gen_random_uuid(), id, turn, 'rung' from cases where org = $1`,
      /rescued/,
    ],
  ])('tells %s', async (_, sown, told) => expect((await faults(sown)).join('\n')).toMatch(told));
});

/** Rows of a table once more, under new ids. */
function again(table: string, columns = `'id', gen_random_uuid()`): string {
  return `select r.* from ${table} t, lateral jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${columns})) r where t.org = $1`;
}

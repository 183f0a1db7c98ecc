import { randomUUID } from 'node:crypto';
import { Client, type QueryResult } from 'pg';
import { asSuperuser, type DatabaseUrls } from '#persistence';
import { testDatabase, testRun } from '#testing';
import { insertOnly, tables as known } from '../../migrations/schema/security';
import { tablesOf } from './support/catalogue';
import { sowRows } from './support/rows';

const ours = randomUUID();
const theirs = randomUUID();
let urls: DatabaseUrls;
let tables: string[];

const logins = new Map<string, Client>();

async function login(url: string): Promise<Client> {
  const open = logins.get(url) ?? new Client({ connectionString: url });
  if (!logins.has(url)) await open.connect();
  logins.set(url, open);
  return open;
}

/** What a login gets when it does `sql` under the setting of `org`: rows touched, or `refused`. Nothing it does stays. */
async function outcome(url: string, org: string | null, sql: string): Promise<number | 'refused'> {
  const db = await login(url);
  try {
    await db.query('begin');
    if (org) await db.query(`select set_config('mandate.org', $1, true)`, [org]);
    const result: QueryResult = await db.query(sql);
    return result.rowCount ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused';
    throw error;
  } finally {
    await db.query('rollback');
  }
}

/** Tables for which the answer is not among those expected; the whole list, so that a failure names each. */
async function exceptions(
  url: string,
  org: string | null,
  sql: (table: string) => string,
  expected: readonly unknown[],
): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const answer = await outcome(url, org, sql(table));
    if (!expected.includes(answer)) found.push(`${table}: ${answer}`);
  }
  return found;
}

beforeAll(async () => {
  urls = await testDatabase('isolation');
  await asSuperuser(testRun().pg, new URL(urls.appUrl).pathname.slice(1), async (db) => {
    tables = (await tablesOf(db)).filter((table) => table !== 'migration');
    await sowRows(db, theirs);
  });
}, 30_000);

afterAll(() => Promise.all([...logins.values()].map((db) => db.end())));

describe('another organisation', () => {
  const select = (table: string): string => `select 1 from ${table}`;
  const change = (table: string): string => `update ${table} set org = org`;
  const remove = (table: string): string => `delete from ${table}`;
  const copy = (table: string): string => `insert into ${table} (org) values ('${theirs}')`;

  it('has a row in every table, which it sees itself', async () => {
    expect(await exceptions(urls.appUrl, theirs, select, [1])).toEqual([]);
    expect(await exceptions(urls.auditUrl, theirs, select, [1])).toEqual([]);
  }, 30_000);

  it.each(['appUrl', 'auditUrl'] as const)(
    'shows nothing to %s of this one',
    async (name) => {
      expect(await exceptions(urls[name], ours, select, [0])).toEqual([]);
    },
    30_000,
  );

  it('shows nothing where no organisation is set', async () => {
    expect(await exceptions(urls.appUrl, null, select, [0])).toEqual([]);
  }, 30_000);

  it.each(['appUrl', 'auditUrl'] as const)(
    'is not changed, emptied or added to by %s of this one',
    async (name) => {
      expect(await exceptions(urls[name], ours, change, [0, 'refused'])).toEqual([]);
      expect(await exceptions(urls[name], ours, remove, [0, 'refused'])).toEqual([]);
      expect(await exceptions(urls[name], ours, copy, ['refused'])).toEqual([]);
    },
    60_000,
  );
});

describe('evidence of one’s own organisation', () => {
  it.each(insertOnly)('%s is neither changed nor removed by the application', async (table) => {
    expect(await outcome(urls.appUrl, theirs, `update ${table} set org = org`)).toBe('refused');
    expect(await outcome(urls.appUrl, theirs, `delete from ${table}`)).toBe('refused');
    expect(await outcome(urls.appUrl, theirs, `truncate ${table}`)).toBe('refused');
  });
});

describe('the other logins', () => {
  it('auditor: reads, and writes nowhere', async () => {
    for (const sql of ['update %t set org = org', 'delete from %t', `insert into %t (org) values ('${theirs}')`])
      expect(await exceptions(urls.auditUrl, theirs, (table) => sql.replace('%t', table), ['refused'])).toEqual([]);
  }, 60_000);

  it('relay: sees the outbox and the engine’s columns of cases, of all organisations, and nothing else', async () => {
    const others = await exceptions(urls.relayUrl, null, (table) => `select 1 from ${table}`, ['refused']);
    expect(others).toEqual(['cases: 1', 'outbox: 1']);
    expect(await outcome(urls.relayUrl, null, 'select org, id, kind, status, turn, engine_due, engine_seen from cases')).toBe(1);
    for (const column of ['code', 'unit', 'post', 'outcome', 'hold_ground'])
      expect(await outcome(urls.relayUrl, null, `select ${column} from cases`)).toBe('refused');
  }, 30_000);

  it('relay: writes its own marks in the outbox alone', async () => {
    expect(await exceptions(urls.relayUrl, null, (table) => `delete from ${table}`, ['refused'])).toEqual([]);
    expect(await exceptions(urls.relayUrl, null, (table) => `update ${table} set org = org`, ['refused'])).toEqual(['outbox: 1']);
  }, 30_000);
});

it('every table is in the list that gives it row security', () => expect([...known].sort()).toEqual([...tables].sort()));

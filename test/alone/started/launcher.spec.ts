import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { beforeOthers, behindPeople, isAlive, readConfig } from '#config';
import { freePort } from '#engine';
import { reachEngine } from '../../../apps/start/src/unreached';
import { Folder } from '../support/folder';
import { build, gone, until } from '../support/launched';

/** So low a niceness is given to the superuser, or to whom the system allows it. */
function mayComeForward(): boolean {
  const own = os.getPriority();
  try {
    os.setPriority(beforeOthers);
    os.setPriority(own);
    return true;
  } catch {
    return false;
  }
}

/** One installation's life, in order: each test begins where the one before it left off. */
describe('the one command', () => {
  let folder: Folder;
  let token: string;
  let caseId: string;

  beforeAll(() => {
    build();
    folder = new Folder();
  });
  afterAll(() => folder.remove());

  const api = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${folder.running.api.url}${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'launcher-test-1',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    });
  const caseIsThere = async (): Promise<void> => expect((await api(`/api/v1/cases/${caseId}`)).status).toBe(200);

  it('starts everything with nothing configured, and its example works', async () => {
    const launcher = folder.start();
    await launcher.says(/Stop with Ctrl-C/);
    for (const file of ['running.json', 'session.key', 'pg/superuser.password']) expect(statSync(folder.file(file)).mode & 0o077).toBe(0);

    const [, org, person] = /"org":"([^"]+)","person":"([^"]+)"/.exec(launcher.text) ?? [];
    const session = await api('/api/v1/demo/session', { method: 'POST', body: JSON.stringify({ org, person }) });
    token = ((await session.json()) as { token: string }).token;
    const body = /-d '(\{"procedure".+\})'/.exec(launcher.text)?.[1] ?? '';
    const started = await api('/api/v1/cases', { method: 'POST', body });
    expect(started.status).toBe(201);
    caseId = ((await started.json()) as { caseId: string }).caseId;
    await caseIsThere();
  });

  it('lets what answers people come forward where that is allowed, and what keeps time stand back: threads and sessions', () => {
    const { api: front, engine, worker } = folder.pids();
    const allowed = mayComeForward();
    expect([front, worker].map((pid) => os.getPriority(pid))).toEqual([allowed ? beforeOthers : os.getPriority(), behindPeople]);
    const threads = existsSync('/proc/self/task') ? readdirSync(`/proc/${engine}/task`).map(Number) : [engine];
    expect(new Set(threads.map((thread) => os.getPriority(thread)))).toEqual(new Set([behindPeople]));
    if (!existsSync('/proc/self/autogroup')) return;
    const session = (pid: number): string => readFileSync(`/proc/${pid}/autogroup`, 'utf8');
    for (const pid of [engine, worker]) expect(session(pid)).toMatch(new RegExp(`nice ${behindPeople}$`, 'mu'));
    if (allowed) expect(session(front)).toMatch(new RegExp(`nice ${beforeOthers}$`, 'mu'));
  });

  it('says where it is when it runs in this folder already, is examined, and is not deleted', async () => {
    const second = folder.start();
    expect(await second.ended()).toBe(1);
    expect(second.text).toContain(`open ${folder.running.api.url}`);
    const doctor = folder.run('doctor');
    expect(doctor).toMatchObject({ code: 0, text: expect.stringMatching(/chains +every head is its last entry/) });
    expect(folder.run('reset', '--yes')).toMatchObject({ code: 1, text: expect.stringContaining('stop it first') });
  });

  it('is examined: a part that does not answer, a right taken away, a case left behind, a chain cut short are each named', async () => {
    const owner = new Client({ connectionString: folder.running.database.migrateUrl });
    await owner.connect();
    await owner.query('set role mandate_owner');
    const { rows } = await owner.query<{ code: string; due: string; head: string }>(
      'select code, engine_due::text as due, head from cases where id = $1',
      [caseId],
    );
    const [{ code, due, head } = { code: '', due: '', head: '' }] = rows;
    const set = 'update cases set engine_due = $2, head = $3 where id = $1';
    const { worker } = folder.pids();
    process.kill(worker, 'SIGSTOP'); // and so nothing is put right meanwhile
    try {
      await owner.query(set, [caseId, new Date(Date.now() - 120_000).toISOString(), '0'.repeat(64)]);
      await owner.query('revoke update on cases from mandate_app');
      const { code: exit, text } = folder.run('doctor');
      expect(exit).toBe(1);
      expect(text).toMatch(/WRONG +worker +\S+ answers nothing/u);
      expect(text).toMatch(/WRONG +mandate_app [^]*grant update on cases to mandate_app/u);
      expect(text).toMatch(new RegExp(`WRONG +cases +1 of 1 unsettled for over 60 s: ${code}`, 'u'));
      expect(text).toMatch(new RegExp(`WRONG +chains +head and last entry differ: ${code}`, 'u'));
      expect(text).toContain('4 wrong');
    } finally {
      await owner.query('grant update on cases to mandate_app');
      await owner.query(set, [caseId, due, head]);
      process.kill(worker, 'SIGCONT');
      await owner.end();
    }
  });

  it('when the launcher is killed, the services end by themselves; database and engine are used again', async () => {
    const { pid } = folder.running;
    const before = folder.pids();
    process.kill(pid, 'SIGKILL');
    await gone(pid, before.api, before.worker);
    expect([before.database, before.engine].every(isAlive)).toBe(true);

    const launcher = folder.start();
    await launcher.says(/ready in/);
    expect(folder.pids()).toMatchObject({ database: before.database, engine: before.engine });
    await caseIsThere();
  });

  it('a service that dies is started once more; the second time the whole ends and says why', async () => {
    const { api: first } = folder.pids();
    process.kill(first, 'SIGKILL');
    await until(
      () => folder.pids().api !== first,
      () => 'the API was not started again',
    );
    await caseIsThere();
    const { database, engine, worker, api: second } = folder.pids();
    process.kill(second, 'SIGKILL');
    await gone(folder.running.pid, second, worker, engine, database);
    expect(() => readFileSync(folder.file('running.json'))).toThrow('ENOENT');
  });

  it('recovers when all is killed at once, and takes another port when its own is taken', async () => {
    const launcher = folder.start();
    await launcher.says(/ready in/);
    const port = Number(new URL(folder.running.api.url).port);
    const all = [folder.running.pid, ...Object.values(folder.pids())];
    for (const pid of all) process.kill(pid, 'SIGKILL');
    await gone(...all);
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');

    const again = folder.start({ HTTP_PORT: String(port) });
    await again.says(/ready in/);
    expect(again.text).toContain(`(${port} is taken)`);
    await caseIsThere();

    again.signal('SIGINT');
    again.signal('SIGINT'); // a second Ctrl-C is harmless
    expect(await again.ended()).toBe(0);
    const order = [...again.text.matchAll(/^ {2}(\w+) +stopped/gm)].map(([, name]) => name);
    expect(order).toEqual(['api', 'worker', 'engine', 'database']);
    squatter.close();
  });

  it('says in a sentence that the data belong to another PostgreSQL', async () => {
    const version = folder.file('pg', 'cluster', 'PG_VERSION');
    const ours = readFileSync(version, 'utf8');
    writeFileSync(version, '15\n');
    const launcher = folder.start();
    expect(await launcher.ended()).toBe(1);
    expect(launcher.text).toContain('the data directory belongs to PostgreSQL 15');
    writeFileSync(version, ours);
  });

  it('names what is wrong with a database or an engine of somebody else, and what mends it', async () => {
    const nobody = `postgres://mandate_app:x@127.0.0.1:${await freePort()}/mandate`;
    const urls = { DATABASE_RELAY_URL: nobody, DATABASE_AUDIT_URL: nobody, DATABASE_MIGRATE_URL: 'mandate' };
    const some = folder.start(urls);
    expect(await some.ended()).toBe(1);
    expect(some.text).toContain('DATABASE_URL is not set: set all four connections, or none');
    const all = folder.start({ ...urls, DATABASE_URL: nobody, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(await all.ended()).toBe(1);
    expect(all.text).toContain('DATABASE_MIGRATE_URL is no URL: it has the form postgres://user:password@host:5432/database');
    expect(all.text).toMatch(/DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): start it, or correct the setting/u);
    await expect(reachEngine(readConfig({ TEMPORAL_ADDRESS: '127.0.0.1:1' }).temporal)).rejects.toThrow(
      /no Temporal server answers at 127\.0\.0\.1:1 .+ start it, or correct the address/u,
    );
  });

  it('is examined when it is stopped, and deleted when asked', () => {
    expect(folder.run('doctor')).toMatchObject({ code: 0, text: expect.stringContaining('nothing is wrong') });
    expect(folder.run('reset')).toMatchObject({ code: 1, text: expect.stringContaining('asks before it deletes') });
    expect(folder.run('reset', '--yes')).toMatchObject({ code: 0, text: expect.stringContaining('deleted') });
  });

  it('says what is in the way of its data', async () => {
    writeFileSync(join(folder.path, '.data'), '');
    const launcher = folder.start();
    expect(await launcher.ended()).toBe(1);
    expect(launcher.text).toMatch(/\.data is in the way \(EEXIST\): it must be a folder; move what is there away with mv/u);
    rmSync(join(folder.path, '.data'));
  });
});

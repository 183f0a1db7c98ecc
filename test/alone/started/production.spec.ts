import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '#engine';
import { asSuperuser, startPostgres, type RunningPostgres } from '#persistence';
import { testFolder } from '#testing';
import { reachDatabase } from '../../../apps/start/src/unreached';
import { build, Launched, until } from '../support/launched';

const api = 'dist/apps/api/src/main.js';
const migrate = 'dist/apps/start/src/migrate.js';

/** The packaged PostgreSQL, and each one that this system has. */
const system = '/usr/lib/postgresql';
const installed = existsSync(system) ? readdirSync(system).filter((version) => existsSync(join(system, version, 'bin', 'initdb'))) : [];
const servers = [['packaged', undefined] as const, ...installed.map((version) => [version, join(system, version, 'bin')] as const)];

build();

describe.each(servers)('a database of somebody else (PostgreSQL %s)', (_, binaries) => {
  const dir = testFolder('production');
  const sessionKey = join(dir, 'session.key');
  let pg: RunningPostgres;
  let env: Record<string, string>;
  const ofAdministrator = (sql: string, database = 'mandate'): Promise<unknown> => asSuperuser(pg, database, (client) => client.query(sql));

  beforeAll(async () => {
    writeFileSync(sessionKey, randomBytes(32), { mode: 0o600 });
    const chosen = binaries ? { binaries } : {};
    pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: true, log: () => undefined, ...chosen });
    const url = (role: string): string => `postgres://${role}:secret@127.0.0.1:${pg.port}/mandate`;
    env = {
      DATABASE_URL: url('mandate_app'),
      DATABASE_RELAY_URL: url('mandate_relay'),
      DATABASE_AUDIT_URL: url('mandate_audit'),
      DATABASE_MIGRATE_URL: url('mandate_migrate'),
      MANDATE_SESSION_KEY_FILE: sessionKey,
      HTTP_PORT: String(await freePort()),
    };
  });
  afterAll(async () => {
    await pg?.stop();
    rmSync(dir, { recursive: true });
  });

  const startApi = async (more: Readonly<Record<string, string>> = {}): Promise<Launched> => {
    const launched = new Launched(api, { ...env, ...more });
    const ready = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${env['HTTP_PORT']}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
    await until(
      async () => launched.gone || (await ready()),
      () => `the API is not ready: ${launched.text}`,
    );
    return launched;
  };
  const refusal = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const launched = await startApi(more);
    expect(launched.code).toBe(1);
    return launched.text;
  };

  it('is prepared by what migrate --roles prints, and migrated by a process of its own', async () => {
    const printed = new Launched(migrate, {}, process.cwd(), ['--roles', 'mandate']);
    await printed.ended();
    const [inCluster = '', inDatabase = ''] = printed.text.split('\\connect "mandate"');
    for (const sql of inCluster.split(/;\n/).filter(Boolean)) await ofAdministrator(sql, 'postgres');
    await ofAdministrator(inDatabase);
    for (const role of ['app', 'relay', 'audit', 'migrate']) await ofAdministrator(`alter role mandate_${role} password 'secret'`);

    expect(await refusal()).toContain('the database has no schema yet');
    await ofAdministrator('create table cases ()');
    const stopped = new Launched(migrate, env);
    expect(await stopped.ended()).toBe(1);
    expect(stopped.text).toContain('relation "cases" already exists, which is not ours. Use an empty database');
    await ofAdministrator('drop table cases');
    const first = new Launched(migrate, env);
    expect(await first.ended()).toBe(0);
    expect(first.text).toContain('CreateSchema');
    const second = new Launched(migrate, env);
    expect(await second.ended()).toBe(0);
    expect(second.text).toBe('the schema is up to date\n');
  });

  it('serves the API in production, which has no route of the demo', async () => {
    const launched = await startApi();
    expect((await fetch(`http://127.0.0.1:${env['HTTP_PORT']}/api/v1/demo/people`)).status).not.toBe(200);
    launched.signal('SIGTERM');
    expect(await launched.ended()).toBe(0);
    expect(launched.text).not.toContain('Warning');
  });

  it('is reached by each of the four logins; one that is not is named with its setting and what mends it', async () => {
    const url = (setting: string): string => env[setting] as string;
    const urls = { appUrl: url('DATABASE_URL'), relayUrl: url('DATABASE_RELAY_URL'), auditUrl: url('DATABASE_AUDIT_URL') };
    const reach = (migrateUrl: string): Promise<string> => reachDatabase({ ...urls, migrateUrl });
    const right = url('DATABASE_MIGRATE_URL');
    expect(await reach(right)).toBe(`127.0.0.1:${pg.port}`);
    for (const wrong of [right.replace('secret', 'other'), right.replace('mandate_migrate', 'nobody')])
      await expect(reach(wrong)).rejects.toThrow(/DATABASE_MIGRATE_URL: .+ refuses the login .+migrate\.js --roles mandate prints/u);
    await expect(reach(right.replace(/mandate$/u, 'other'))).rejects.toThrow(/has no database other: create it/u);
  });

  if (binaries) return; // what follows does not depend on the version

  it('lacks a right: the API names the GRANT', async () => {
    await ofAdministrator('revoke update on cases from mandate_app; revoke execute on function organisations() from mandate_app');
    const text = await refusal();
    expect(text).toContain('grant update on cases to mandate_app;');
    expect(text).toContain('grant execute on function organisations() to mandate_app;');
    await ofAdministrator('grant update on cases to mandate_app; grant execute on function organisations() to mandate_app');
  });

  it('may forget acknowledged acts: the API refuses to start', async () => {
    await ofAdministrator('alter role mandate_app set synchronous_commit = off');
    expect(await refusal()).toContain('set synchronous_commit = on');
    await ofAdministrator('alter role mandate_app reset synchronous_commit');
    await ofAdministrator('alter system set fsync = off');
    await ofAdministrator('select pg_reload_conf()');
    await until(
      async () => (await asSuperuser(pg, 'mandate', (client) => client.query<{ fsync: string }>('show fsync'))).rows[0]?.fsync === 'off',
      () => 'fsync is still on',
    );
    expect(await refusal()).toContain('set fsync = on');
    const doctor = spawnSync(process.execPath, [resolve('dist/apps/start/src/doctor.js')], {
      cwd: dir,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(doctor).toMatchObject({ status: 1, stdout: expect.stringMatching(/WRONG +durability .*set fsync = on/) });
    await ofAdministrator('alter system reset fsync');
    await ofAdministrator('select pg_reload_conf()');
  });

  it('is reached by a login that passes by row security: the API refuses it', async () => {
    const url = `postgres://${pg.superuser}:${pg.password}@127.0.0.1:${pg.port}/mandate`;
    expect(await refusal({ DATABASE_URL: url })).toContain('sees every organisation');
  });

  it('is not enough in production without a session key', async () => {
    expect(await refusal({ MANDATE_SESSION_KEY_FILE: '' })).toContain('MANDATE_SESSION_KEY_FILE is not set');
  });
});

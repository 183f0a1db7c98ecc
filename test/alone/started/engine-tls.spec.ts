import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isAlive } from '#config';
import { freePort, resolveServer, startEngine, type RunningEngine } from '#engine';
import { asSuperuser, passwordOf, provisionDatabase, runMigrations, startPostgres, type RunningPostgres } from '#persistence';
import { testFolder } from '#testing';
import { makeCertificates, type Certificates } from '../support/certificates';
import { Folder } from '../support/folder';
import { build, Launched, until } from '../support/launched';

const worker = 'dist/apps/worker/src/main.js';

describe('a Temporal server of somebody else, by mutual TLS', () => {
  const dir = testFolder('tls');
  let certificates: Certificates;
  let pg: RunningPostgres;
  let engine: RunningEngine;
  let env: Record<string, string>;

  beforeAll(async () => {
    build();
    certificates = makeCertificates(dir);
    pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: true, log: () => undefined });
    const urls = await provisionDatabase(pg, 'mandate');
    await runMigrations(urls.migrateUrl);
    const { ca, server } = certificates;
    engine = await startEngine({
      binaries: await resolveServer(() => undefined),
      postgres: { host: pg.host, port: pg.port, user: 'temporal', password: passwordOf(pg, 'temporal') },
      dataDir: join(dir, 'engine'),
      env: {
        TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: 'true',
        TEMPORAL_TLS_FRONTEND_CERT: server.cert,
        TEMPORAL_TLS_FRONTEND_KEY: server.key,
        TEMPORAL_TLS_CLIENT1_CA_CERT: ca,
        TEMPORAL_TLS_SERVER_CA_CERT: ca,
        TEMPORAL_TLS_SERVER_CERT: server.cert,
        TEMPORAL_TLS_SERVER_KEY: server.key,
        TEMPORAL_TLS_INTERNODE_SERVER_NAME: 'engine.test',
        TEMPORAL_TLS_FRONTEND_SERVER_NAME: 'engine.test',
      },
      log: () => undefined,
    });
    env = {
      DATABASE_URL: urls.appUrl,
      DATABASE_RELAY_URL: urls.relayUrl,
      DATABASE_AUDIT_URL: urls.auditUrl,
      DATABASE_MIGRATE_URL: urls.migrateUrl,
      TEMPORAL_ADDRESS: engine.address,
      WORKER_HTTP_PORT: String(await freePort()),
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: ca,
      TEMPORAL_TLS_SERVER_NAME: 'engine.test',
    };
  });
  afterAll(async () => {
    if (engine) await endProcess(engine.pid, 'SIGKILL', 10_000);
    await pg?.stop();
    rmSync(dir, { recursive: true });
  });

  const ready = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${env['WORKER_HTTP_PORT']}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );

  it('takes the worker that shows a certificate of its authority', async () => {
    const { cert, key } = certificates.client;
    const launched = new Launched(worker, { ...env, TEMPORAL_TLS_CLIENT_CERT_PATH: cert, TEMPORAL_TLS_CLIENT_KEY_PATH: key });
    await until(ready, () => `the worker is not ready: ${launched.text}`);
    launched.signal('SIGTERM');
    expect(await launched.ended()).toBe(0);
  });

  it('and a database of somebody else carry `npm start`, which starts neither, leaves both, and stops in order', async () => {
    const { cert, key } = certificates.client;
    const folder = new Folder({ ...env, TEMPORAL_TLS_CLIENT_CERT_PATH: cert, TEMPORAL_TLS_CLIENT_KEY_PATH: key });
    try {
      const launcher = folder.start();
      await launcher.says(/Stop with Ctrl-C/u);
      expect(launcher.text).toMatch(/^ {2}database +that of DATABASE_URL, /mu);
      expect(launcher.text).toMatch(/^ {2}engine +that of TEMPORAL_ADDRESS, /mu);
      expect(['pg', 'engine'].map((part) => existsSync(folder.file(part)))).toEqual([false, false]);
      const { api, database, temporal } = folder.running;
      expect(database.appUrl).toBe(env['DATABASE_URL']);
      expect(temporal).toEqual({ address: engine.address, namespace: expect.any(String), taskQueue: expect.any(String) });

      const [, shown = ''] = /-d '(\{"org".+\})'/u.exec(launcher.text) ?? [];
      const [, first = ''] = /-d '(\{"procedure".+\})'/u.exec(launcher.text) ?? [];
      const json = { 'content-type': 'application/json' };
      const session = await fetch(`${api.url}/api/v1/demo/session`, { method: 'POST', headers: json, body: shown });
      const { token } = (await session.json()) as { token: string };
      const headers = { ...json, authorization: `Bearer ${token}`, 'idempotency-key': 'of-somebody-else-1' };
      const started = await fetch(`${api.url}/api/v1/cases`, { method: 'POST', headers, body: first });
      expect(started.status).toBe(201);
      const unseen = async (): Promise<unknown> =>
        (await asSuperuser(pg, 'mandate', (client) => client.query('select from cases where engine_seen < turn'))).rowCount;
      await until(
        async () => (await unseen()) === 0,
        () => 'the engine has not seen the case',
      );
      const doctor = folder.run('doctor');
      expect(doctor).toMatchObject({ code: 0, text: expect.stringContaining('nothing is wrong') });

      launcher.signal('SIGINT');
      expect(await launcher.ended()).toBe(0);
      expect([...launcher.text.matchAll(/^ {2}(\w+) +stopped/gmu)].map(([, name]) => name)).toEqual(['api', 'worker']);
      expect([pg.pid, engine.pid].every(isAlive)).toBe(true);
    } finally {
      await folder.remove();
    }
  });

  it('a database of somebody else alone, its address in a file, is used beside an engine of our own', async () => {
    const { DATABASE_URL: url, DATABASE_RELAY_URL, DATABASE_AUDIT_URL, DATABASE_MIGRATE_URL } = env as Record<string, string>;
    const secret = join(dir, 'database.url');
    writeFileSync(secret, `${url}\n`);
    const named = { DATABASE_RELAY_URL, DATABASE_AUDIT_URL, DATABASE_MIGRATE_URL } as Record<string, string>;
    const folder = new Folder({ DATABASE_URL_FILE: secret, ...named });
    try {
      const launcher = folder.start();
      await launcher.says(/Stop with Ctrl-C/u);
      expect(launcher.text).toMatch(/^ {2}database +that of DATABASE_URL, /mu);
      expect(launcher.text).toMatch(/^ {2}engine +Temporal on 127/mu);
      expect(folder.running.database.appUrl).toBe(url);
      launcher.signal('SIGHUP'); // as when the terminal is closed
      expect(await launcher.ended()).toBe(0);
      expect([...launcher.text.matchAll(/^ {2}(\w+) +stopped/gmu)].map(([, name]) => name)).toEqual([
        'api',
        'worker',
        'engine',
        'database',
      ]);
    } finally {
      await folder.remove();
    }
  });

  it('refuses the worker that shows none', async () => {
    const launched = new Launched(worker, env);
    await until(
      () => launched.gone || launched.text.includes('the engine is away'),
      () => `neither in nor out: ${launched.text}`,
    );
    expect(await ready()).toBe(false);
    await launched.end();
  });
});

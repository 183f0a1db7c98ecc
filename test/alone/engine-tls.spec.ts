import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '#config';
import { freePort, resolveServer, startEngine, type RunningEngine } from '#engine';
import { passwordOf, provisionDatabase, runMigrations, startPostgres, type RunningPostgres } from '#persistence';
import { testFolder } from '#testing';
import { makeCertificates, type Certificates } from './support/certificates';
import { build, Launched, until } from './support/launched';

jest.setTimeout(180_000);

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
    pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: false, log: () => undefined });
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

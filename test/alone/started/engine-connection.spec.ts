import { readFileSync, rmSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { Connection } from '@temporalio/client';
import { readConfig } from '#config';
import { connect, connectionOptions, ensureNamespace } from '#engine';
import { testFolder } from '#testing';
import { makeCertificates, type Certificates } from '../support/certificates';

interface Call {
  readonly method: string;
  readonly authorization: string | undefined;
}

/** A gRPC listener that answers each method with an empty message, or with the code it is told. */
class Listener {
  readonly calls: Call[] = [];
  codes: Readonly<Record<string, number>> = {};

  private constructor(private readonly server: Http2SecureServer) {
    server.on('stream', (stream, headers) => {
      const method = String(headers[':path']).split('/').at(-1) ?? '';
      this.calls.push({ method, authorization: headers.authorization });
      const code = this.codes[method] ?? 0;
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(code), 'grpc-message': 'as told' }));
      stream.end(code === 0 ? Buffer.alloc(5) : undefined);
    });
  }

  static async open({ server }: Certificates): Promise<Listener> {
    const listener = new Listener(createSecureServer({ cert: readFileSync(server.cert), key: readFileSync(server.key) }));
    await new Promise<void>((resolve) => listener.server.listen(0, '127.0.0.1', resolve));
    return listener;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }
}

const notFound = 5;
const refused = 7;

describe('a Temporal server that belongs to somebody else', () => {
  const dir = testFolder('grpc');
  let listener: Listener;
  let env: Record<string, string>;

  beforeAll(async () => {
    const certificates = makeCertificates(dir);
    listener = await Listener.open(certificates);
    env = { TEMPORAL_ADDRESS: listener.address, TEMPORAL_TLS_SERVER_CA_CERT_PATH: certificates.ca, TEMPORAL_API_KEY: 'key-of-ours' };
  });
  beforeEach(() => {
    listener.calls.length = 0;
    listener.codes = {};
  });
  afterAll(() => {
    listener.close();
    rmSync(dir, { recursive: true });
  });

  const prepare = async (namespace: string): Promise<void> => {
    const connection = await connect(readConfig(env).temporal);
    try {
      await ensureNamespace(connection, namespace, 30);
    } finally {
      await connection.close();
    }
  };

  it('gets the API key with every call, over TLS', async () => {
    await prepare('ours');
    expect(listener.calls.map((call) => call.method)).toContain('RegisterNamespace');
    expect(new Set(listener.calls.map((call) => call.authorization))).toEqual(new Set(['Bearer key-of-ours']));
  });

  it('is used with the namespace it has when it refuses registration', async () => {
    listener.codes = { RegisterNamespace: refused };
    await prepare('theirs');
    expect(listener.calls.map((call) => call.method)).toContain('DescribeNamespace');
  });

  it('and has no such namespace: said in a sentence with what mends it', async () => {
    listener.codes = { RegisterNamespace: refused, DescribeNamespace: notFound };
    await expect(prepare('nowhere')).rejects.toThrow('temporal operator namespace create -n nowhere --retention 30d');
  });

  it('is not believed without the authority that signed its certificate', async () => {
    const { TEMPORAL_TLS_SERVER_CA_CERT_PATH: _, ...without } = env;
    const options = { ...connectionOptions(readConfig(without).temporal), connectTimeout: 1000 };
    await expect(Connection.connect(options)).rejects.toThrow(/connect/i);
    expect(listener.calls).toEqual([]);
  });
});

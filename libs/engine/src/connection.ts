import { readFileSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import type { TLSConfig } from '@temporalio/client';
import type { EngineConfig, EngineTls } from '#config';

type Reach = Pick<EngineConfig, 'address' | 'apiKey' | 'tls'>;

/** How the engine is reached: the same for the client's connection and the worker's native one. */
export function connectionOptions(config: Reach): { address: string; tls: TLSConfig | boolean; apiKey?: string } {
  return {
    address: config.address,
    tls: typeof config.tls === 'boolean' ? config.tls : certificates(config.tls),
    ...(config.apiKey ? { apiKey: config.apiKey } : {}),
  };
}

/** A server that does not answer within this is away: whoever can wait asks again. */
const connectTimeout = '5s';

export const connect = (config: Reach): Promise<Connection> => Connection.connect({ ...connectionOptions(config), connectTimeout });

function certificates(tls: EngineTls): TLSConfig {
  return {
    ...(tls.serverName ? { serverNameOverride: tls.serverName } : {}),
    ...(tls.caFile ? { serverRootCACertificate: readFileSync(tls.caFile) } : {}),
    ...(tls.certFile && tls.keyFile ? { clientCertPair: { crt: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } } : {}),
  };
}

const secondsPerDay = 86_400;
/** gRPC's codes. */
const notFound = 5;
const alreadyExists = 6;
const refusals = [7, 12, 16]; // PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED

/** Registers the namespace when it is missing and waits until the server uses it. Where registration is refused, one that exists is used. */
export async function ensureNamespace(connection: Connection, namespace: string, retentionDays = 30): Promise<void> {
  const service = connection.workflowService;
  let refused = false;
  try {
    await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: retentionDays * secondsPerDay } as never });
  } catch (error) {
    refused = refusals.includes(codeOf(error));
    if (!refused && codeOf(error) !== alreadyExists) throw error;
  }
  for (let n = 0; ; n += 1) {
    try {
      await service.describeNamespace({ namespace });
      await service.listOpenWorkflowExecutions({ namespace, maximumPageSize: 1 });
      return;
    } catch (error) {
      if (refused && codeOf(error) === notFound) throw new Error(mend(namespace, retentionDays));
      if (n >= 100 || refusals.includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const codeOf = (error: unknown): number => (error as { code?: number }).code ?? 0;

const mend = (namespace: string, days: number): string =>
  `the Temporal server has no namespace ${namespace} and refuses its registration: ask for it ` +
  `(temporal operator namespace create -n ${namespace} --retention ${days}d) or set TEMPORAL_NAMESPACE to one that exists`;

import { Connection } from '@temporalio/client';
import type { EngineConfig } from '#config';

export function connect(config: Pick<EngineConfig, 'address' | 'apiKey' | 'tls'>): Promise<Connection> {
  return Connection.connect({ address: config.address, tls: config.tls, ...(config.apiKey ? { apiKey: config.apiKey } : {}) });
}

const secondsPerDay = 86_400;

/** Registers the namespace when it is missing and waits until the server uses it. */
export async function ensureNamespace(connection: Connection, namespace: string, retentionDays: number): Promise<void> {
  const service = connection.workflowService;
  try {
    await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: retentionDays * secondsPerDay } as never });
  } catch (error) {
    if ((error as { code?: number }).code !== 6) throw error; // ALREADY_EXISTS
  }
  for (let n = 0; ; n += 1) {
    try {
      await service.describeNamespace({ namespace });
      await service.listOpenWorkflowExecutions({ namespace, maximumPageSize: 1 });
      return;
    } catch (error) {
      if (n >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

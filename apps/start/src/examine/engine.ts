import type { Config, Running } from '#config';
import { connect, serverVersion } from '#engine';
import type { Report } from './report';

/** Which server answers, and whether its namespace is there. A stopped embedded engine is not asked. */
export async function examineEngine(report: Report, config: Config, running: Running | undefined): Promise<void> {
  if (!running && !process.env['TEMPORAL_ADDRESS']) return;
  const reach = { ...config.temporal, ...(running ? { address: running.temporal.address } : {}) };
  const namespace = running?.temporal.namespace ?? config.temporal.namespace;
  try {
    const connection = await connect(reach);
    const info = await connection.workflowService.getSystemInfo({});
    const version = info.serverVersion ?? '';
    if (version === serverVersion) report.good('temporal', version);
    else report.note('temporal', `${version}; this product is tested with ${serverVersion}`);
    await connection.workflowService.describeNamespace({ namespace });
    report.good('namespace', namespace);
    await connection.close();
  } catch (error) {
    report.wrong('temporal', `${reach.address}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { join } from 'node:path';
import { bundleWorkflowCode, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { behindPeople, setNiceness } from '#config';

/** Runs the bare workflows with the product worker's own settings. */
async function main(): Promise<void> {
  setNiceness(behindPeople);
  Runtime.install({ shutdownSignals: [], logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet } });
  const connection = await NativeConnection.connect({ address: process.env['BENCH_ENGINE'] ?? '' });
  const worker = await Worker.create({
    connection,
    namespace: process.env['BENCH_NAMESPACE'] ?? '',
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({ workflowsPath: join(__dirname, 'bare-workflow.js') }),
    maxCachedWorkflows: 500,
    stickyQueueScheduleToStartTimeout: '10s',
  });
  for (const end of ['SIGTERM', 'disconnect'] as const) process.once(end, () => worker.shutdown());
  await worker.run();
  await connection.close();
}

function quiet(): void {
  // what matters here is in the figures
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { bundleWorkflows } from '../../apps/worker/src/bundle';

jest.setTimeout(60_000);

const folder = join('workflows', 'histories');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** A run that began under an older conductor must go on under this one. Recorded from real cases; no server is needed. */
describe('recorded histories', () => {
  let workflowBundle: WorkflowBundleOption;

  beforeAll(async () => {
    Runtime.install({ shutdownSignals: [], logger: quiet as never });
    workflowBundle = await bundleWorkflows(process.cwd(), 'sources');
  });

  it('hold one for each kind and way of ending, a batch that was paused, a courier and a look at terms', () =>
    expect(files.sort()).toEqual([
      'batch-paused.json',
      'courier-sent.json',
      'decided.json',
      'lapsed.json',
      'reappointment-decided.json',
      'refused.json',
      'rotation-decided.json',
      'stopped-reported.json',
      'terms-looked.json',
      'withdrawn.json',
    ]));

  it.each(files)('%s replays', async (file) => {
    await Worker.runReplayHistory({ workflowBundle }, historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  });

  it('is seen when a history and the conductor differ', async () => {
    const history = JSON.parse(readFileSync(join(folder, 'decided.json'), 'utf8')) as { events: { eventType: string }[] };
    const other = { events: history.events.filter((e) => e.eventType !== 'EVENT_TYPE_MARKER_RECORDED') };
    await expect(Worker.runReplayHistory({ workflowBundle }, historyFromJSON(other))).rejects.toThrow();
  });
});

const silent = (): void => undefined;
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent };

import { condition, continueAsNew, defineSignal, proxyActivities, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { batchMovedSignal, usualPatienceMs, type BatchActivities, type BatchMoved, type BatchRef } from '#contracts';
import { unknownAnswer } from './unknown-answer';

const batchMoved = defineSignal<[BatchMoved]>(batchMovedSignal);

/** An ordinary activity: how often it was tried, and why, is there to see. A worker that dies is missed after the heartbeat. */
const activities = ({ missedMs = usualPatienceMs }: BatchRef): BatchActivities =>
  proxyActivities<BatchActivities>({ startToCloseTimeout: '5m', heartbeatTimeout: missedMs, retry: { maximumInterval: '30s' } });

/** Carries a list of cases from its first to its last, some at a time, and stands still while it is paused. Which cases are left, rows say. */
export async function batch(ref: BatchRef): Promise<string> {
  const { carryBatch } = activities(ref);
  let rungFor = 0;
  setHandler(batchMoved, ({ turn }) => {
    rungFor = Math.max(rungFor, turn);
  });

  for (;;) {
    const at = await carryBatch(ref);
    setCurrentDetails(at.inWords);
    const rung = (): boolean => rungFor > at.turn;
    switch (at.kind) {
      case 'done':
        if (rung()) break; // it was taken up again meanwhile
        return at.inWords;
      case 'waits':
        await condition(rung);
        break;
      case 'goes-on':
        break;
      default:
        throw unknownAnswer(at);
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof batch>(ref);
  }
}

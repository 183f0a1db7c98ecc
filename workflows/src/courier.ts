import { condition, continueAsNew, defineSignal, proxyActivities, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { mailWrittenSignal, usualPatienceMs, type CourierActivities, type CourierRef } from '#contracts';

const mailWritten = defineSignal(mailWrittenSignal);

/** Ordinary activities: how often each was tried, and why, is there to see. A worker that dies is missed after the heartbeat. */
const activities = ({ missedMs = usualPatienceMs }: CourierRef): CourierActivities =>
  proxyActivities<CourierActivities>({ startToCloseTimeout: '2m', heartbeatTimeout: missedMs, retry: { maximumInterval: '5m' } });

/** Carries an organisation's mail out of the house and ends when none is left; the next ring begins it anew. What is left, rows say. */
export async function courier(ref: CourierRef): Promise<string> {
  const { lookForMail, deliver } = activities(ref);
  let rung = false;
  setHandler(mailWritten, () => {
    rung = true;
  });

  for (;;) {
    rung = false;
    const at = await lookForMail(ref);
    setCurrentDetails(at.inWords);
    await Promise.all(at.next.map((deliveryId) => deliver({ ...ref, deliveryId })));
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof courier>(ref);
    if (at.next.length > 0 || rung) continue;
    if (at.forMs === null) return at.inWords;
    await condition(() => rung, at.forMs, { summary: 'mail: next attempt' });
  }
}

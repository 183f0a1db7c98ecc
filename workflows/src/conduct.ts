import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { caseMovedSignal, type CaseActivities, type CaseMoved, type CaseRef } from '#contracts';
import { unknownAnswer } from './unknown-answer';

const caseMoved = defineSignal<[CaseMoved]>(caseMovedSignal);

const { proceed } = proxyLocalActivities<CaseActivities>({ startToCloseTimeout: '30s', retry: { maximumInterval: '30s' } });

/** Stands where the case stands and wakes when time makes something due. Holds no rule and compares no clock: rows decide. */
export async function conduct(ref: CaseRef): Promise<string> {
  let rangFor = 0;
  setHandler(caseMoved, ({ turn }) => {
    rangFor = Math.max(rangFor, turn);
  });

  for (;;) {
    const at = await proceed(ref); // all that is due now: one transaction, an audit entry per move
    switch (at.kind) {
      case 'ended':
        setCurrentDetails(at.inWords);
        return at.outcome;
      case 'waits':
        break;
      default:
        throw unknownAnswer(at); // fails the task, not the run: waits for the newer worker
    }
    setCurrentDetails(at.inWords);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof conduct>(ref);
    if (at.forMs === 0) continue; // a transaction carries out so many moves and leaves the rest to the next
    const moved = (): boolean => rangFor > at.turn;
    if (at.forMs === null) await condition(moved);
    else await condition(moved, at.forMs, { summary: at.next }); // one timer; none when nothing is due by time
  }
}

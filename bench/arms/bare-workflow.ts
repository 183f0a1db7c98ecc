import { condition, defineSignal, setHandler } from '@temporalio/workflow';

/** A step is completed; the last one ends the run. */
export const stepCompleted = defineSignal<[{ readonly last: boolean }]>('step-completed');

/** The least a workflow per case can do: it is told of each completed step, and waits. No timer, no activity, no database. */
export async function bare(): Promise<void> {
  let ended = false;
  setHandler(stepCompleted, ({ last }) => {
    ended ||= last;
  });
  await condition(() => ended);
}

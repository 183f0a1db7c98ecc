import { Context } from '@temporalio/activity';
import { usualPatienceMs } from '#contracts';

/** So many in the time after which the worker is missed. */
const beats = 3;

/** Tells the engine that the worker lives while `work` waits for somebody else's answer. */
export async function alive<T>(work: Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), (context.info.heartbeatTimeoutMs ?? usualPatienceMs) / beats);
  return work.finally(() => clearInterval(beat));
}

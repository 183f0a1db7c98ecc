import { Context } from '@temporalio/activity';

const everyMs = 3_000;

/** Tells the engine that the worker lives while `work` waits for somebody else's answer. */
export async function alive<T>(work: Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), everyMs);
  return work.finally(() => clearInterval(beat));
}

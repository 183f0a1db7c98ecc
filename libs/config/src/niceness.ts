import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

/** Of whatever keeps time, engine and worker: in saturation timers lag, not people. As nice(1) counts, 0 to 19. */
export const behindPeople = 15;

/**
 * Of what answers people. Fewer than 0 has to be allowed (CAP_SYS_NICE). Measured on two busy cores: the API's one thread
 * waits for a processor a twentieth of the time instead of a third, and a seventh more acts are done.
 */
export const beforeOthers = -10;

/**
 * Sets how far a process stands back or comes forward, with all its threads. Linux may share out the processor between
 * sessions first (autogroups, sched(7)): a niceness then counts within its session alone and says nothing to the other parts
 * of an installation, each of which leads a session of its own. So the session's is set as well, where the process leads one.
 * A machine that refuses is slower under load and right all the same.
 */
export function setNiceness(niceness: number, pid: number = process.pid): void {
  for (const thread of threadsOf(pid)) attempt(() => os.setPriority(thread, niceness));
  if (sessionOf(pid) === pid) attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(niceness)));
}

/** On Linux each has a niceness of its own; elsewhere the process has it. */
function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}

/** Undefined where there is no /proc to ask. */
function sessionOf(pid: number): number | undefined {
  try {
    const behindName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(behindName.split(' ')[3]);
  } catch {
    return undefined;
  }
}

function attempt(set: () => void): void {
  try {
    set();
  } catch {
    // not allowed, or not known to this machine
  }
}

/**
 * Places at which the crash tests kill a process, by what comes there: a start and an act in the API; in the worker a ring, a
 * look, what a look carries out, and what goes over lists of cases and mail. Act and engine share the routine of the moves, so
 * they share names. At a point before a commit the rows have been written: the database has them and takes them back.
 */
export const crashPoints = {
  api: [
    'start.before-commit',
    'start.after-commit',
    'start.before-answer',
    'act.before-lock',
    'proceed.between-moves', // time's own transaction before the act
    'act.before-time-commit',
    'act.after-time',
    'act.before-moves',
    'act.between-moves',
    'act.before-commit',
    'act.after-commit',
    'act.before-answer',
    'park.rolled-back',
  ],
  worker: [
    'relay.claimed',
    'relay.rung',
    'relay.marked',
    'look.before-lock',
    'look.before-commit',
    'look.after-commit',
    'proceed.before-lock',
    'proceed.between-moves',
    'proceed.before-commit',
    'proceed.after-commit',
    'proceed.before-answer',
    'park.rolled-back',
  ],
  batch: ['batch.before-commit', 'batch.after-commit', 'batch.before-answer'],
  courier: ['courier.sent'],
} as const;

export type CrashPoint = (typeof crashPoints)[keyof typeof crashPoints][number];

const armed = process.env['MANDATE_CRASH_AT'];

/** Dies at once, as if the power went, when MANDATE_CRASH_AT names this point. Inert otherwise. */
export function crashPoint(name: CrashPoint): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}

/** The same as soon as the database has answered all that was sent to it: with rows written that nobody has committed. */
export async function crashPointWith(tx: { written(): Promise<unknown> }, name: CrashPoint): Promise<void> {
  if (armed !== name) return;
  await tx.written();
  crashPoint(name);
}

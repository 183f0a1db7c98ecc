/**
 * Places at which the crash tests kill a process, by what comes there: an act in the API, a look or a ring in the worker, and
 * what the worker carries for lists of cases and for mail. Act and look share the routine of the moves, so they share names.
 */
export const crashPoints = {
  api: [
    'act.before-lock',
    'proceed.between-moves', // time's own transaction before the act
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

/** Places at which the crash tests kill a process; `act` and `proceed` share the routine, so they share the names. */
export type CrashPoint =
  | `${'act' | 'proceed'}.${'before-lock' | 'after-time' | 'between-moves' | 'before-commit' | 'after-commit' | 'before-answer'}`
  | 'act.before-moves'
  | `park.${'rolled-back'}`
  | `relay.${'claimed' | 'rung' | 'marked'}`
  | 'courier.sent'
  | `batch.${'before-commit' | 'after-commit' | 'before-answer'}`;

const armed = process.env['MANDATE_CRASH_AT'];

/** Dies at once, as if the power went, when MANDATE_CRASH_AT names this point. Inert otherwise. */
export function crashPoint(name: CrashPoint): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}

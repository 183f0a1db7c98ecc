import { grouped, notesOf, type Line } from './took-note';

const line = (seq: number, type: string, step: string | undefined, cause: number | string | null): Line => ({
  seq,
  type,
  step,
  cause,
  at: '2026-11-25T03:00:00.000Z',
  round: 1,
  person: undefined,
});
const ring = (turn: number, what: string) => ({ turn, what, at: `2026-11-25T03:00:0${turn}.000Z`, rings: 1, seen: true });
const timer = (id: number, type: string, what: string) => ({ id, at: '2026-11-25T04:00:00.000Z', type, what, detail: {} });

const lines = [
  line(1, 'case.started', undefined, null),
  line(2, 'step.opened', 'nomination', 1),
  line(3, 'act.nominate', 'nomination', null),
  line(4, 'step.closed', 'nomination', 3),
  line(5, '', undefined, null),
  line(6, '', undefined, null),
  line(7, 'step.closed', 'vote', 6),
  line(8, 'ladder.remind', 'decision', 'time'),
];

it('finds the ring that told the engine of an act, a vote’s by what it caused, and the timer that woke it', () => {
  const notes = notesOf(grouped(lines), {
    rings: [
      ring(1, 'case.started, step.opened nomination'),
      ring(2, 'act.nominate nomination, step.closed nomination'),
      ring(3, 'act.vote vote, step.closed vote'),
    ],
    events: [timer(7, 'TIMER_STARTED', 'decision: remind-50'), timer(9, 'TIMER_FIRED', 'decision: remind-50')],
  });
  expect([...notes].map(([seq, note]) => [seq, note.by, note.by === 'ring' ? note.turn : null])).toEqual([
    [1, 'ring', 1],
    [3, 'ring', 2],
    [6, 'ring', 3],
    [8, 'timer', null],
  ]);
});

it('gives no ring twice, and none to what rang none', () => {
  const same = [line(1, 'act.hold', undefined, null), line(2, 'act.hold', undefined, null)];
  expect(notesOf(grouped(same), { rings: [ring(1, 'act.hold')], events: [] }).size).toBe(1);
});

import { endOfDay, instantAt, typedTime } from './zoned';

const zone = 'Asia/Ho_Chi_Minh';

it('reads a wall clock of the zone, wherever this machine is', () => {
  expect(instantAt('2026-11-25', '09:30', zone)).toBe('2026-11-25T02:30:00.000Z');
  expect(instantAt('2026-11-25', '00:00', zone)).toBe('2026-11-24T17:00:00.000Z');
});

it('ends a day where the next begins', () => expect(endOfDay('2026-12-31', zone)).toBe('2026-12-31T17:00:00.000Z'));

it.each`
  typed       | time
  ${'9:30'}   | ${'09:30'}
  ${'9h30'}   | ${'09:30'}
  ${' 14.05'} | ${'14:05'}
  ${'0930'}   | ${'09:30'}
  ${'24:00'}  | ${null}
  ${'9'}      | ${null}
`('an hour typed as "$typed" is $time', ({ typed, time }) => expect(typedTime(typed)).toBe(time));

import fc from 'fast-check';
import { addDays, addMonths, addMs, daysBetween, endOfDay, epochMs, isDate, isZone, localDate, toInstant, weekday } from './time';

const zone = 'Asia/Ho_Chi_Minh';

describe('instants', () => {
  it.each`
    given                             | instant
    ${0}                              | ${'1970-01-01T00:00:00.000Z'}
    ${1795516860000}                  | ${'2026-11-24T10:41:00.000Z'}
    ${'2026-11-24T17:41:00+07:00'}    | ${'2026-11-24T10:41:00.000Z'}
    ${'2026-11-24T10:41:00.1239999Z'} | ${'2026-11-24T10:41:00.123Z'}
  `('$given is $instant', ({ given, instant }) => expect(toInstant(given as string)).toBe(instant));

  it.each([-1, 0.5, NaN, 253_402_300_800_000, '2026-11-24', '2026-11-24T10:41:00'])('%p is none', (given) => {
    expect(() => toInstant(given)).toThrow(RangeError);
  });

  it('compare as strings the way they follow each other', () => {
    const ms = fc.integer({ min: 0, max: 253_402_300_799_999 });
    fc.assert(fc.property(ms, ms, (a, b) => toInstant(a) < toInstant(b) === a < b && epochMs(toInstant(a)) === a));
  });

  it('are moved by milliseconds', () => expect(addMs('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z'));
});

it.each`
  text                  | date     | zone
  ${'2028-02-29'}       | ${true}  | ${false}
  ${'2026-02-29'}       | ${false} | ${false}
  ${'20260224'}         | ${false} | ${false}
  ${'Asia/Ho_Chi_Minh'} | ${false} | ${true}
  ${'Asia/Ho_Chi'}      | ${false} | ${false}
`('$text: a date $date, a zone $zone', ({ text, date, zone: isOne }) =>
  expect([isDate(text as string), isZone(text as string)]).toEqual([date, isOne]),
);

describe('days', () => {
  it.each`
    instant                       | date
    ${'2026-11-24T16:59:59.999Z'} | ${'2026-11-24'}
    ${'2026-11-24T17:00:00.000Z'} | ${'2026-11-25'}
  `('$instant is on $date', ({ instant, date }) => expect(localDate(instant as string, zone)).toBe(date));

  it.each`
    dayEnds    | instant
    ${'17:00'} | ${'2026-11-24T10:00:00.000Z'}
    ${'24:00'} | ${'2026-11-24T16:59:59.999Z'}
  `('a day ends at $dayEnds', ({ dayEnds, instant }) => {
    expect(endOfDay('2026-11-24', dayEnds as string, zone)).toBe(instant);
    expect(localDate(instant as string, zone)).toBe('2026-11-24');
  });

  it.each`
    from            | months | to
    ${'2026-01-31'} | ${1}   | ${'2026-02-28'}
    ${'2028-01-31'} | ${1}   | ${'2028-02-29'}
    ${'2024-02-29'} | ${60}  | ${'2029-02-28'}
    ${'2026-03-31'} | ${-1}  | ${'2026-02-28'}
    ${'2026-11-30'} | ${3}   | ${'2027-02-28'}
  `('$from and $months months is $to', ({ from, months, to }) => expect(addMonths(from as string, months as number)).toBe(to));

  it('add up as they do on UTC', () => {
    const start = fc.integer({ min: 0, max: 60_000 });
    const step = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(start, step, (day, days) => {
        const date = utc(Math.max(day, 4000));
        const to = addDays(date, days);
        return (
          to === utc(Math.max(day, 4000) + days) && daysBetween(date, to) === days && weekday(to) === (new Date(to).getUTCDay() + 6) % 7
        );
      }),
    );
  });
});

function utc(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

import fc from 'fast-check';
import type { Span } from '../procedure/definition';
import { isWorkingDay, type BusinessCalendar, type CalendarDay } from './calendar';
import { dueAt, dueBefore } from './deadline';

const title = { vi: 'ngày', en: 'day' };

function calendar(off: readonly string[] = [], worked: readonly string[] = []): BusinessCalendar {
  const day = (date: string, working: boolean): [string, CalendarDay] => [date, { working, title, houseRule: title }];
  const days = Object.fromEntries([...off.map((d) => day(d, false)), ...worked.map((d) => day(d, true))]);
  return {
    key: 'test',
    version: 1,
    zone: 'Asia/Ho_Chi_Minh',
    dayEnds: '17:00',
    weekly: [true, true, true, true, true, false, false],
    days,
  };
}

const spanOf = (text: string): Span => ({ n: Number(text.split(' ')[0]), unit: text.split(' ')[1] as Span['unit'] });
const noon = (date: string): string => `${date}T05:00:00.000Z`;

/** The holiday list is an input of the vector, not a statement of the year. */
const vector2027 = calendar([
  '2027-02-04',
  '2027-02-05',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-02-09',
  '2027-02-10',
  '2027-02-11',
  '2027-04-16',
  '2027-04-30',
  '2027-05-03',
]);

describe('backward: notice before a term ends', () => {
  it.each`
    to              | span                 | cal           | latest
    ${'2027-06-30'} | ${'90 days'}         | ${calendar()} | ${'2027-04-01'}
    ${'2027-06-30'} | ${'90 working-days'} | ${calendar()} | ${'2027-02-24'}
    ${'2027-06-30'} | ${'90 working-days'} | ${vector2027} | ${'2027-02-19'}
    ${'2028-02-29'} | ${'90 days'}         | ${calendar()} | ${'2027-12-01'}
    ${'2028-02-29'} | ${'1 working-days'}  | ${calendar()} | ${'2028-02-28'}
    ${'2028-03-31'} | ${'1 months'}        | ${calendar()} | ${'2028-02-29'}
  `('$span before $to is $latest', ({ to, span, cal, latest }) => {
    expect(dueBefore(to as string, spanOf(span as string), cal as BusinessCalendar).arithmetic.lastDay).toBe(latest);
  });

  it('moves to the previous working day and says so', () => {
    const { at, arithmetic } = dueBefore('2026-11-25', spanOf('3 days'), calendar());
    expect(at).toBe('2026-11-20T10:00:00.000Z');
    expect(arithmetic).toMatchObject({
      from: '2026-11-25',
      lastDay: '2026-11-20',
      movedFrom: '2026-11-22',
      skipped: ['2026-11-22', '2026-11-21'],
    });
  });
});

describe('forward', () => {
  it.each`
    from            | span                | lastDay         | movedFrom
    ${'2026-11-24'} | ${'14 days'}        | ${'2026-12-08'} | ${undefined}
    ${'2026-11-24'} | ${'4 days'}         | ${'2026-11-30'} | ${'2026-11-28'}
    ${'2026-11-24'} | ${'3 working-days'} | ${'2026-11-27'} | ${undefined}
    ${'2026-11-27'} | ${'1 working-days'} | ${'2026-11-30'} | ${undefined}
    ${'2026-11-28'} | ${'1 working-days'} | ${'2026-11-30'} | ${undefined}
    ${'2026-11-28'} | ${'0 working-days'} | ${'2026-11-30'} | ${'2026-11-28'}
    ${'2026-10-31'} | ${'1 months'}       | ${'2026-11-30'} | ${undefined}
  `('$span from $from ends on $lastDay', ({ from, span, lastDay, movedFrom }) => {
    const { arithmetic } = dueAt(noon(from as string), spanOf(span as string), calendar());
    expect([arithmetic.lastDay, arithmetic.movedFrom]).toEqual([lastDay, movedFrom]);
  });

  it('counts from the day it is in the legal zone, not on UTC', () => {
    expect(dueAt('2026-11-24T18:00:00.000Z', spanOf('1 days'), calendar()).arithmetic.lastDay).toBe('2026-11-26');
  });

  it('works on a Saturday that is worked', () => {
    expect(dueAt(noon('2026-11-27'), spanOf('1 days'), calendar([], ['2026-11-28'])).at).toBe('2026-11-28T10:00:00.000Z');
  });

  it.each`
    span            | at
    ${'90 minutes'} | ${'2026-11-28T06:30:00.000Z'}
    ${'25 hours'}   | ${'2026-11-29T06:00:00.000Z'}
  `('$span are exact, on a weekend too', ({ span, at }) =>
    expect(dueAt(noon('2026-11-28'), spanOf(span as string), calendar()).at).toBe(at),
  );

  it('refuses a span that counts no whole units and a calendar without a working day', () => {
    expect(() => dueAt(noon('2026-11-24'), { n: 1.5, unit: 'days' }, calendar())).toThrow(RangeError);
    const idle: BusinessCalendar = { ...calendar(), weekly: [false, false, false, false, false, false, false] };
    expect(() => dueAt(noon('2026-11-24'), spanOf('1 working-days'), idle)).toThrow('no working day');
  });
});

/** Day by day on UTC days, as a clerk counts them on a wall calendar. */
function slow(from: string, span: Span, cal: BusinessCalendar, direction: 1 | -1): string {
  const works = (day: number): boolean => isWorkingDay(cal, utc(day));
  let day = Date.parse(from) / 86_400_000;
  for (let counted = 0; counted < span.n;) {
    day += direction;
    if (span.unit === 'days' || works(day)) counted += 1;
  }
  while (!works(day)) day += direction;
  return utc(day);
}

function utc(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

describe('against counting by hand', () => {
  const base = Date.parse('2026-01-01') / 86_400_000;
  const start = fc.integer({ min: base, max: base + 900 }).map(utc);
  const shift = fc.uniqueArray(fc.integer({ min: base - 300, max: base + 1200 }).map(utc), { maxLength: 120 });
  const span = fc.record({ n: fc.integer({ min: 0, max: 120 }), unit: fc.constantFrom<Span['unit']>('days', 'working-days') });

  it('gives the same day both ways, always a working day, and lists what it passed over', () => {
    fc.assert(
      fc.property(start, shift, shift, span, (from, off, worked, s) => {
        const cal = calendar(off, worked);
        const ahead = dueAt(noon(from), s, cal).arithmetic;
        const back = dueBefore(from, s, cal).arithmetic;
        expect(ahead.lastDay).toBe(slow(from, s, cal, 1));
        expect(back.lastDay).toBe(slow(from, s, cal, -1));
        for (const { lastDay, skipped, movedFrom } of [ahead, back]) {
          expect(isWorkingDay(cal, lastDay)).toBe(true);
          expect(skipped.some((day) => isWorkingDay(cal, day))).toBe(false);
          expect(movedFrom ?? skipped[0]).toBe(skipped[0]);
        }
      }),
    );
  });

  it('never comes earlier for a longer span or a later start', () => {
    fc.assert(
      fc.property(start, shift, span, (from, off, s) => {
        const cal = calendar(off);
        const at = dueAt(noon(from), s, cal).at;
        return (
          at <= dueAt(noon(from), { ...s, n: s.n + 1 }, cal).at && at <= dueAt(noon(utc(Date.parse(from) / 86_400_000 + 1)), s, cal).at
        );
      }),
    );
  });
});

import type { BusinessCalendar } from '#domain';
import { byAge, byDeadline } from './buckets';

const calendar: BusinessCalendar = {
  key: 'vn',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  dayEnds: '24:00',
  weekly: [true, true, true, true, true, false, false],
  days: { '2026-11-24': { working: false, title: { vi: 'Ngày nghỉ', en: 'Day off' } } },
};
const day = (instant: string | null): string | null =>
  instant && new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('buckets of open cases', () => {
  it('count working days back from today, days off passed over', () => {
    // Friday 27 November; Tuesday the 24th is off, so five worked days reach back over Thursday the 19th, which is the fifth.
    const buckets = byAge('2026-11-27', calendar);
    expect(buckets.map((b) => b.key)).toEqual(['older', '60', '40', '20', '10', '5']);
    expect(day(buckets.at(-1)?.from ?? null)).toBe('2026-11-19 00:00');
    expect(day(buckets.at(-2)?.from ?? null)).toBe('2026-11-12 00:00');
  });

  it('join without a gap', () => {
    const buckets = byAge('2026-11-27', calendar);
    expect(buckets.slice(1).map((b) => b.from)).toEqual(buckets.slice(0, -1).map((b) => b.until));
    const due = byDeadline('2026-11-27T03:00:00.000Z', '2026-11-27', calendar.zone);
    expect(due.slice(1).map((b) => b.from)).toEqual(due.slice(0, -1).map((b) => b.until));
  });

  it('put deadlines into weeks that begin on Monday', () => {
    const due = byDeadline('2026-11-27T03:00:00.000Z', '2026-11-27', calendar.zone);
    expect(due.map((b) => [b.key, day(b.until)])).toEqual([
      ['overdue', '2026-11-27 10:00'],
      ['thisWeek', '2026-11-30 00:00'],
      ['nextWeek', '2026-12-07 00:00'],
      ['week2', '2026-12-14 00:00'],
      ['week3', '2026-12-21 00:00'],
      ['later', null],
    ]);
  });
});

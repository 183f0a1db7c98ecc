import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueBefore, isWorkingDay } from '#domain';
import { parseCalendar } from './parse-calendar';

const text = readFileSync(join(__dirname, '../../../procedures/calendars/vn.yaml'), 'utf8');

function calendar() {
  const parsed = parseCalendar(text, 'vn.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.calendar;
}

describe('the seeded calendar', () => {
  it.each`
    date            | working  | why
    ${'2025-04-26'} | ${true}  | ${'exchanged working Saturday'}
    ${'2025-05-02'} | ${false} | ${'exchanged for it'}
    ${'2026-02-17'} | ${false} | ${'Tết'}
    ${'2026-02-21'} | ${false} | ${'a Saturday'}
    ${'2026-02-23'} | ${true}  | ${'Tết 2026 has no weekend of its own to make good'}
    ${'2026-04-27'} | ${false} | ${'Hung Kings’ day was a Sunday'}
    ${'2026-09-01'} | ${false} | ${'adjacent National Day'}
    ${'2026-09-02'} | ${false} | ${'National Day'}
    ${'2026-09-03'} | ${true}  | ${'there are two'}
    ${'2027-02-11'} | ${false} | ${'two days of Tết on a weekend'}
    ${'2027-02-12'} | ${true}  | ${'and only two'}
    ${'2027-09-03'} | ${false} | ${'adjacent, 2/9 is a Thursday'}
    ${'2028-09-04'} | ${false} | ${'2/9 was a Saturday'}
    ${'2026-11-24'} | ${true}  | ${'announced only'}
  `('$date: $working ($why)', ({ date, working }) => expect(isWorkingDay(calendar(), date as string)).toBe(working));

  it('has eleven holidays a year, and each says whose rule it is', () => {
    const days = Object.entries(calendar().days);
    for (const [, day] of days) expect(Number(day.source !== undefined) + Number(day.houseRule !== undefined)).toBe(1);
    const lieu = days.filter(([, day]) => day.source?.article === '111').length;
    for (const year of ['2026', '2027', '2028']) {
      const own = days.filter(([date, day]) => date.startsWith(year) && day.source?.article !== '111');
      expect(own).toHaveLength(11);
    }
    expect(lieu).toBeGreaterThan(0);
  });

  it('agrees with the vector of the law, which took the same holidays for 2027', () => {
    expect(dueBefore('2027-06-30', { n: 90, unit: 'working-days' }, calendar()).arithmetic.lastDay).toBe('2027-02-19');
  });
});

describe('a calendar', () => {
  it.each`
    what                 | from                           | to                         | code
    ${'a day of nobody'} | ${/ {4}source:\n( {6}.*\n)+/u} | ${''}                      | ${'rule-without-basis'}
    ${'a short week'}    | ${'  - true\n'}                | ${''}                      | ${'value-malformed'}
    ${'an odd date'}     | ${'2025-01-01:'}               | ${'2025-1-1:'}             | ${'value-malformed'}
    ${'no such day'}     | ${'2025-01-28:'}               | ${'2025-02-29:'}           | ${'date-unknown'}
    ${'no such zone'}    | ${'Ho_Chi_Minh'}               | ${'Ho_Chi'}                | ${'zone-unknown'}
    ${'an unknown law'}  | ${'instrument: BLLD-2019'}     | ${'instrument: BLLD-1994'} | ${'instrument-unknown'}
  `('with $what is refused', ({ from, to, code }) => {
    const parsed = parseCalendar(text.replace(from as string | RegExp, to as string), 'vn.yaml', new Set(['BLLD-2019']));
    expect(parsed.ok ? [] : parsed.problems.map((p) => p.code)).toContain(code);
  });
});

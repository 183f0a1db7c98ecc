import { typedDay } from './typed-day';

describe('a day as it is typed', () => {
  it.each([
    ['01/07/2045', '2045-07-01'],
    ['25/11/2026', '2026-11-25'],
    ['5.3.2027', '2027-03-05'],
    ['2027-03-05', '2027-03-05'],
  ])('%s is %s', (text, day) => expect(typedDay(text)).toBe(day));

  it.each(['31/02/2026', '11/25/2026', '1/7', ''])('"%s" is none', (text) => expect(typedDay(text)).toBeNull());
});

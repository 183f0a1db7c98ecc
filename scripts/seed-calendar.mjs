// Writes procedures/calendars/vn.yaml: the working days of 2025 to 2028. Run by hand when the law or a year is added;
// the file it writes is what is reviewed, versioned and used.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { stringify } from 'yaml';

const years = [2025, 2026, 2027, 2028];
const law = (article, clause, point) => ({ source: { instrument: 'BLLD-2019', article, clause, ...(point && { point }) } });

// Days date-holidays gives, by its own rule, and what the Labour Code says of them.
const known = {
  '01-01': { title: { vi: 'Tết Dương lịch', en: 'New Year’s Day' }, basis: law(112, 1, 'a') },
  'vietnamese 1-0-1': { title: { vi: 'Mùng 1 Tết Nguyên đán', en: 'Lunar New Year’s Day' }, basis: law(112, 1, 'b') },
  'vietnamese 3-0-10': { title: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Commemoration Day' }, basis: law(112, 1, 'e') },
  '04-30': { title: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day' }, basis: law(112, 1, 'c') },
  '05-01': { title: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' }, basis: law(112, 1, 'd') },
  '09-02': { title: { vi: 'Quốc khánh', en: 'National Day' }, basis: law(112, 1, 'đ') },
};

const tetChoice = {
  'house-rule': {
    vi: 'Luật cho 5 ngày Tết và để mỗi năm chọn ngày; lịch này chọn ngày cuối năm và 4 ngày đầu năm',
    en: 'the law gives five days of Tết and leaves their choice to each year; this calendar takes the eve and four days of the new year',
  },
};
const nationalChoice = {
  'house-rule': {
    vi: 'Luật cho 2 ngày Quốc khánh: 2/9 và một ngày liền kề; lịch này chọn 3/9 khi 2/9 là thứ Năm, các năm khác chọn 1/9',
    en: 'the law gives two National Days, 2/9 and a day next to it; this calendar takes 3/9 when 2/9 is a Thursday, 1/9 otherwise',
  },
};
const swap2025 = {
  'house-rule': {
    vi: 'Hoán đổi ngày làm việc năm 2025: nghỉ thứ Sáu 2/5, làm bù thứ Bảy 26/4',
    en: 'working days exchanged in 2025: Friday 2/5 off, Saturday 26/4 worked',
  },
};

const days = {};
const plus = (date, n) => new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date) => weekday(date) === 0 || weekday(date) === 6;
const off = (date, title, basis) => {
  days[date] = { working: false, title, ...basis };
};

const calendar = new Holidays('VN');
for (const year of years) {
  for (const holiday of calendar.getHolidays(year, 'vi').filter(({ type }) => type === 'public')) {
    const rule = Object.keys(known).find((key) => holiday.rule === key);
    if (rule) off(holiday.date.slice(0, 10), known[rule].title, known[rule].basis);
    if (rule === 'vietnamese 1-0-1') tet(holiday.date.slice(0, 10));
  }
  const thursday = weekday(`${year}-09-02`) === 4;
  off(`${year}-09-0${thursday ? 3 : 1}`, { vi: 'Quốc khánh (ngày liền kề)', en: 'National Day (adjacent day)' }, nationalChoice);
}

function tet(first) {
  off(plus(first, -1), { vi: 'Tết Nguyên đán (ngày cuối năm)', en: 'Lunar New Year (eve)' }, tetChoice);
  for (const n of [1, 2, 3]) off(plus(first, n), { vi: `Mùng ${n + 1} Tết Nguyên đán`, en: `Lunar New Year (day ${n + 1})` }, tetChoice);
}

// A holiday on a weekly day of rest is made good on the next working day.
for (const date of Object.keys(days).sort().filter(isWeekend)) {
  let next = plus(date, 1);
  while (isWeekend(next) || days[next]) next = plus(next, 1);
  const { vi, en } = days[date].title;
  off(next, { vi: `Nghỉ bù: ${vi}`, en: `in lieu of ${en}` }, law(111, 3));
}

off('2025-05-02', { vi: 'Nghỉ hoán đổi', en: 'exchanged day off' }, swap2025);
days['2025-04-26'] = { working: true, title: { vi: 'Làm bù', en: 'exchanged working Saturday' }, ...swap2025 };

const head = `# Written by scripts/seed-calendar.mjs from date-holidays, with two National Days and days in lieu. Correct there, not here.
# Not in it: 24 November (announced by NQ 80-NQ/TW of 7/1/2026, enactment not verified), and exchanges of working days after 2025.
`;
const file = {
  form: 'mandate/calendar/1',
  key: 'vn',
  version: 1,
  zone: 'Asia/Ho_Chi_Minh',
  'day-ends': '24:00',
  weekly: [true, true, true, true, true, false, false],
  days: Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))),
};
const target = fileURLToPath(new URL('../procedures/calendars/vn.yaml', import.meta.url));
writeFileSync(target, head + stringify(file, { lineWidth: 0, aliasDuplicateObjects: false }));

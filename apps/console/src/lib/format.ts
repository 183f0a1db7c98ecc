import { currentLanguage } from '../i18n';

/** Text in both languages, as definitions and directories hold it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export const inLanguage = (text: Bilingual | null | undefined): string => text?.[currentLanguage()] ?? '';

const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const dayAndTime = { ...day, hour: '2-digit', minute: '2-digit' } as const;

/** A formatter is dear to make and a list needs hundreds of instants, so each is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

function parts(instant: string | number | Date, zone: string, options: typeof day | typeof dayAndTime): Record<string, string> {
  const key = `${zone} ${options === day ? 'day' : 'time'}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
  made.set(key, format);
  return Object.fromEntries(format.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
}

/** dd/MM/yyyy in the organisation's zone, in both languages. */
export function date(instant: string | number | Date, zone: string): string {
  const p = parts(instant, zone, day);
  return `${p['day']}/${p['month']}/${p['year']}`;
}

/** dd/MM/yyyy HH:mm, 24 hours. */
export function dateTime(instant: string | number | Date, zone: string): string {
  const p = parts(instant, zone, dayAndTime);
  return `${p['day']}/${p['month']}/${p['year']} ${p['hour']}:${p['minute']}`;
}

/** A plain date yyyy-MM-dd as dd/MM/yyyy. */
export const plainDate = (value: string): string => value.slice(0, 10).split('-').reverse().join('/');

/** yyyy-MM-dd of an instant in the zone. */
export function dayOf(instant: string | number | Date, zone: string): string {
  const p = parts(instant, zone, day);
  return `${p['year']}-${p['month']}-${p['day']}`;
}

const dayMs = 86_400_000;

/** Whole calendar days from `from` to `to` as the zone counts them; negative when `to` is earlier. */
export function daysBetween(from: string | number | Date, to: string | number | Date, zone: string): number {
  return Math.round((Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / dayMs);
}

export const number = (value: number): string => new Intl.NumberFormat(currentLanguage()).format(value);

import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The instant at which a clock in the zone shows `time` (HH:mm) on `day` (yyyy-MM-dd). */
export const instantAt = (day: string, time: string, zone: string): string => dayjs.tz(`${day}T${time}`, zone).toISOString();

/** The first instant of the day after: until then the day lasts. */
export const endOfDay = (day: string, zone: string): string => dayjs.tz(`${day}T00:00`, zone).add(1, 'day').toISOString();

export const earlier = (a: string, b: string): string => (a < b ? a : b);

const written = /^([01]?\d|2[0-3])[:hg.]?([0-5]\d)$/i;

/** An hour as people here write it (9:30, 09:30, 9h30, 0930), as HH:mm; null where there is no such hour. */
export function typedTime(text: string): string | null {
  const [, hour, minute] = written.exec(text.trim()) ?? [];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : null;
}

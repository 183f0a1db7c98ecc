/** The wall clock of `zone` at an instant, as the fields of a date in UTC: spreadsheets know no zones. Minutes; the rest is cut off. */
export function localDateTime(instant: string, zone: string): Date {
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(instant));
  const of = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')));
}

import { isDate, localDate } from '../../../calendar/time';
import type { Instrument } from '../../act';
import type { Refusal } from '../../refusals';
import type { Scene } from '../../scene';

/** What is wrong with the instrument by which an authority decides: no name, no day of the calendar, or signed tomorrow. */
export function instrumentFault({ now, calendar }: Scene, instrument: Instrument): Refusal | undefined {
  const blank = (['number', 'issuingBody', 'signer'] as const).find((field) => instrument[field].trim() === '');
  if (blank) return { code: 'instrument-missing', params: { field: blank } };
  const day = (['date', 'effectiveDate'] as const).find((field) => !isDate(instrument[field]));
  if (day) return { code: 'field-wrong-type', params: { field: `instrument/${day}`, type: 'date' } };
  const today = localDate(now, calendar.zone);
  return instrument.date > today ? { code: 'date-in-the-future', params: { date: instrument.date, today } } : undefined;
}

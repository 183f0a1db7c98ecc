import { addDays, localDate, type BusinessCalendar } from '#domain';
import { camelKeys } from './normalise';
import { compile, read, type Fault, type FileProblem } from './read';
import { key, record, ruled, text, whole, yesNo } from './schema-parts';

export type ParsedCalendar =
  { readonly ok: true; readonly calendar: BusinessCalendar } | { readonly ok: false; readonly problems: readonly FileProblem[] };

type CalendarDay = BusinessCalendar['days'][string];

interface Written {
  readonly key: string;
  readonly version: number;
  readonly zone: string;
  readonly 'day-ends': string;
  readonly weekly: BusinessCalendar['weekly'];
  readonly days: Readonly<Record<string, unknown>>;
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'mandate/calendar/1',
  ...record({
    form: { const: 'mandate/calendar/1' },
    key,
    version: whole(1),
    zone: text,
    'day-ends': { type: 'string', pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' },
    weekly: { type: 'array', minItems: 7, maxItems: 7, items: yesNo },
    days: {
      type: 'object',
      propertyNames: { pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
      additionalProperties: ruled({ working: yesNo, title: { $ref: '#/$defs/bilingual' } }),
    },
  }),
  $defs: {
    bilingual: record({ vi: text, en: text }),
    source: record(
      { instrument: text },
      { article: { $ref: '#/$defs/place' }, clause: { $ref: '#/$defs/place' }, point: { $ref: '#/$defs/place' }, 'amended-by': text },
    ),
    place: { type: ['string', 'integer'], minLength: 1, minimum: 1 },
  },
};

let form: ReturnType<typeof compile> | undefined;

/** Reads a calendar: each day of it says whether the law or the house made it. */
export function parseCalendar(yamlText: string, fileName: string, instruments?: ReadonlySet<string>): ParsedCalendar {
  form ??= compile(schema);
  const text = read(yamlText, fileName, form);
  if (!text.ok) return text;
  const written = text.written as Written;
  const days = camelKeys(written.days) as Record<string, CalendarDay>;
  const faults = [...zoneFaults(written.zone), ...Object.entries(days).flatMap(([date, day]) => faultsOf(date, day, instruments))];
  if (faults.length > 0) return { ok: false, problems: text.locate(faults) };
  const { key: name, version, zone, weekly } = written;
  return { ok: true, calendar: { key: name, version, zone, dayEnds: written['day-ends'], weekly, days } };
}

function faultsOf(date: string, day: CalendarDay, instruments: ReadonlySet<string> | undefined): Fault[] {
  const path = ['days', date];
  if (fails(() => addDays(date, 0))) return [{ path, code: 'date-unknown', message: `there is no day ${date}` }];
  if (!day.source === !day.houseRule) {
    return [
      { path, code: day.source ? 'rule-with-two-bases' : 'rule-without-basis', message: 'a day has exactly one of source and house-rule' },
    ];
  }
  const name = day.source?.instrument;
  if (instruments && name !== undefined && !instruments.has(name))
    return [{ path, code: 'instrument-unknown', message: `the register has no instrument ${name}` }];
  return [];
}

function zoneFaults(zone: string): Fault[] {
  return fails(() => localDate('2026-01-01T00:00:00.000Z', zone))
    ? [{ path: ['zone'], code: 'zone-unknown', message: `there is no zone ${zone}` }]
    : [];
}

function fails(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch {
    return true;
  }
}

import type { EngineEventDto, EngineTimerDto } from './engine-history.dto';

type Json = Readonly<Record<string, unknown>>;

/** Decodes the JSON form of a history: what a person wants to read of each event, and the timers still running. */
export function decodeHistory(history: unknown): { events: EngineEventDto[]; timers: EngineTimerDto[] } {
  const raw = list((history as Json | null)?.['events']);
  const events = raw.map((e): EngineEventDto => ({
    id: Number(e['eventId']),
    at: String(e['eventTime']),
    type: String(e['eventType']),
    what: whatOf(e),
  }));
  const ended = new Set(
    raw.flatMap((e) => [attributes(e, 'timerFired')?.['startedEventId'], attributes(e, 'timerCanceled')?.['startedEventId']]).map(String),
  );
  const timers = raw
    .filter((e) => attributes(e, 'timerStarted') && !ended.has(String(e['eventId'])))
    .map((e): EngineTimerDto => {
      const seconds = Number.parseFloat(String(attributes(e, 'timerStarted')?.['startToFireTimeout'] ?? '0'));
      const startedAt = String(e['eventTime']);
      return { what: whatOf(e), startedAt, dueAt: new Date(Date.parse(startedAt) + seconds * 1000).toISOString() };
    });
  return { events, timers };
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const attributes = (event: Json, kind: string): Json | undefined => event[`${kind}EventAttributes`] as Json | undefined;

function whatOf(event: Json): string | null {
  const summary = words((event['userMetadata'] as Json | undefined)?.['summary']);
  if (summary) return summary;
  const signal = attributes(event, 'workflowExecutionSignaled');
  if (signal) return words(list((signal['input'] as Json | undefined)?.['payloads'])[0]) ?? String(signal['signalName']);
  const details = attributes(event, 'markerRecorded')?.['details'] as Record<string, Json> | undefined;
  const found = list(details?.['result']?.['payloads'])[0] ?? list(details?.['data']?.['payloads'])[0];
  return words(found) ?? null;
}

/** A payload's own words: a text, or the sentence an answer carries. */
function words(payload: unknown): string | undefined {
  const data = (payload as Json | undefined)?.['data'];
  if (typeof data !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
    if (typeof value === 'string') return value;
    const said = (value as Json | null)?.['inWords'] ?? (value as Json | null)?.['what'];
    return typeof said === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}

import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Time = temporal.api.history.v1.IHistoryEvent['eventTime'];
type Payload = temporal.api.common.v1.IPayload;

/** One event of a run in short words. Payloads are never dumped: of each the few facts that this product put there. */
export interface PlainEvent {
  readonly id: number;
  readonly at: string;
  /** The engine's own name without its prefix, such as TIMER_FIRED. */
  readonly type: string;
  readonly what: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** A timer that was armed and has neither fired nor been cancelled. */
export interface PlainTimer {
  readonly what: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
}

const wordsAtMost = 300;

/** The events as rows, and the timers still armed at their end. */
export function plainEvents(events: readonly HistoryEvent[]): { events: PlainEvent[]; timers: PlainTimer[] } {
  const armed = new Map<string, PlainTimer>();
  const named = new Map<string, string | null>();
  const rows = events.map((event): PlainEvent => {
    const started = event.timerStartedEventAttributes;
    if (started?.timerId) {
      const at = tsToMs(event.eventTime);
      const dueAt = iso(at + tsToMs(started.startToFireTimeout));
      named.set(started.timerId, summaryOf(event));
      armed.set(started.timerId, { what: summaryOf(event), startedAt: iso(at), dueAt });
    }
    const over = (event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes)?.timerId;
    if (over) armed.delete(over);
    return {
      id: Number(String(event.eventId)),
      at: iso(tsToMs(event.eventTime)),
      type: nameOf(temporal.api.enums.v1.EventType, event.eventType, 'EVENT_TYPE_'),
      ...(over ? { what: named.get(over) ?? null, detail: { timer: over } } : factsOf(event)),
    };
  });
  return { events: rows, timers: [...armed.values()] };
}

type Facts = Pick<PlainEvent, 'what' | 'detail'>;

function factsOf(event: HistoryEvent): Facts {
  const rung = event.workflowExecutionSignaledEventAttributes;
  if (rung) return said(valueOf(rung.input?.payloads?.[0]), 'what', ['turn']);
  const timer = event.timerStartedEventAttributes;
  if (timer) return { what: summaryOf(event), detail: { timer: timer.timerId ?? null, forMs: tsToMs(timer.startToFireTimeout) } };
  const looked = event.markerRecordedEventAttributes;
  if (looked?.failure) return { what: firstWords(looked.failure.message), detail: { failed: true } };
  if (looked) return said(valueOf(looked.details?.['result']?.payloads?.[0]), 'inWords', ['kind', 'turn', 'forMs', 'next', 'outcome']);
  const failed = event.workflowTaskFailedEventAttributes;
  if (failed) {
    const cause = nameOf(temporal.api.enums.v1.WorkflowTaskFailedCause, failed.cause, 'WORKFLOW_TASK_FAILED_CAUSE_');
    return { what: firstWords(failed.failure?.message), detail: { cause } };
  }
  const ended = event.workflowExecutionCompletedEventAttributes;
  const outcome = ended && valueOf(ended.result?.payloads?.[0]);
  if (typeof outcome === 'string') return { what: firstWords(outcome), detail: {} };
  const gone = event.workflowExecutionTerminatedEventAttributes;
  if (gone) return { what: firstWords(gone.reason), detail: {} };
  return { what: summaryOf(event), detail: {} };
}

/** From a message of ours: its words, and of its other members those named. */
function said(message: unknown, words: string, members: readonly string[]): Facts {
  const given = typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : {};
  const kept = members.flatMap((name): [string, string | number | null][] => {
    const value = given[name];
    return typeof value === 'string' || typeof value === 'number' || value === null ? [[name, value]] : [];
  });
  const text = given[words];
  return { what: typeof text === 'string' ? firstWords(text) : null, detail: Object.fromEntries(kept) };
}

function summaryOf(event: HistoryEvent): string | null {
  const summary = valueOf(event.userMetadata?.summary);
  return typeof summary === 'string' ? firstWords(summary) : null;
}

/** Undefined for what is not in plain JSON: somebody else's payload is not ours to guess at. */
function valueOf(payload: Payload | null | undefined): unknown {
  if (!payload || Buffer.from(payload.metadata?.['encoding'] ?? []).toString() !== 'json/plain') return undefined;
  return defaultPayloadConverter.fromPayload<unknown>(payload);
}

const firstWords = (text: string | null | undefined): string | null => text?.split('\n')[0]?.slice(0, wordsAtMost) ?? null;
/** Seconds are a number or a Long, as the history came from JSON or from the wire. */
const tsToMs = (time: Time): number => Number(String(time?.seconds ?? 0)) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
const iso = (ms: number): string => new Date(ms).toISOString();

/** The engine's name of one of its numbers. */
const nameOf = (names: Readonly<Record<number, string>>, number: number | null | undefined, prefix: string): string =>
  (names[number ?? 0] ?? `${number}`).replace(prefix, '');

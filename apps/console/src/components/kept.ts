import type { AuditEntry } from '../api/types';

/** What screens need of an entry's bytes; the OpenAPI leaves their inside to the audit format. */
export interface Kept {
  readonly type: string;
  readonly at: string | undefined;
  readonly step: string | undefined;
  readonly round: number | undefined;
  readonly person: string | undefined;
  readonly cause: number | string | null;
}

export function keptOf({ entry }: AuditEntry): Kept {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const actor = entry?.['actor'];
  const cause = entry?.['cause'];
  return {
    type: text(entry?.['type']) ?? '',
    at: text(entry?.['at']),
    step: text(entry?.['step']),
    round: typeof entry?.['round'] === 'number' ? entry['round'] : undefined,
    person: text(actor) ?? text((actor as { person?: unknown } | null | undefined)?.person),
    cause: typeof cause === 'number' || typeof cause === 'string' ? cause : null,
  };
}

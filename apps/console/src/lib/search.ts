import { groups, type TaskFilter, type TaskGroup } from '../api/tasks';

/** What a page's address may carry. Anything else in it is left out, so that a link made by hand breaks nothing. */
type Raw = Record<string, unknown>;

export const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export interface CaseSearch {
  readonly tab?: string | undefined;
  readonly entry?: string | undefined;
}

export const asCaseSearch = (raw: Raw): CaseSearch => ({ tab: asText(raw['tab']), entry: asText(raw['entry']) });

export interface SignInSearch {
  /** The page that was wanted. */
  readonly to?: string | undefined;
}

export const asSignInSearch = (raw: Raw): SignInSearch => ({ to: asText(raw['to']) });

export interface WorkSearch {
  readonly task?: string | undefined;
  readonly procedure?: string | undefined;
  readonly step?: string | undefined;
  readonly unit?: string | undefined;
  /** A group of the queue: overdue, today, week, later, waiting. */
  readonly due?: TaskGroup | undefined;
}

export const asWorkSearch = (raw: Raw): WorkSearch => ({
  task: asText(raw['task']),
  procedure: asText(raw['procedure']),
  step: asText(raw['step']),
  unit: asText(raw['unit']),
  due: groups.find((g) => g === raw['due']),
});

/** The part of the queue that an address asks for. */
export const queueOf = ({ procedure, step, unit, due }: WorkSearch): TaskFilter => ({ group: due, procedure, step, unit });

export interface CasesSearch {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly procedure?: string | undefined;
  readonly unit?: string | undefined;
  readonly overdue?: string | undefined;
  /** Instants: of the start, and of the next deadline. */
  readonly startedFrom?: string | undefined;
  readonly startedUntil?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly sort?: string | undefined;
}

export const asCasesSearch = (raw: Raw): CasesSearch => ({
  q: asText(raw['q']),
  status: asText(raw['status']),
  procedure: asText(raw['procedure']),
  unit: asText(raw['unit']),
  overdue: raw['overdue'] === true ? 'true' : asText(raw['overdue']),
  startedFrom: asText(raw['startedFrom']),
  startedUntil: asText(raw['startedUntil']),
  dueFrom: asText(raw['dueFrom']),
  dueBefore: asText(raw['dueBefore']),
  sort: asText(raw['sort']),
});

export interface StartSearch {
  /** A kept draft that is gone on with. */
  readonly draft?: string | undefined;
}

export const asStartSearch = (raw: Raw): StartSearch => ({ draft: asText(raw['draft']) });

export interface HistorySearch {
  readonly q?: string | undefined;
}

export const asHistorySearch = (raw: Raw): HistorySearch => ({ q: asText(raw['q']) });

export const deliveryStates = ['failed', 'waiting', 'sent', 'dropped'] as const;

export interface MailSearch {
  readonly state?: (typeof deliveryStates)[number] | undefined;
}

export const asMailSearch = (raw: Raw): MailSearch => ({ state: deliveryStates.find((s) => s === raw['state']) });

export interface ProcedureSearch {
  /** Left out: the latest. */
  readonly version?: number | undefined;
}

export const asProcedureSearch = (raw: Raw): ProcedureSearch => ({
  version: Number.isInteger(raw['version']) ? (raw['version'] as number) : undefined,
});

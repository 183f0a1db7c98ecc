/** An entry of the trail as the API shows it to the personnel body. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly step?: string;
  readonly round?: number;
  readonly actor?: string;
  readonly at: string;
  readonly effective: string;
  readonly cause: number | 'time' | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** How a deadline was reckoned (libs/domain/src/calendar/deadline.ts). */
export interface Arithmetic {
  readonly from: string;
  readonly counted: number;
  readonly unit: string;
  readonly skipped: readonly string[];
  readonly lastDay: string;
  readonly movedFrom?: string;
}

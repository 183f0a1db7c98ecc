import type { DataSource } from 'typeorm';

/** A number over all organisations that an operator watches; `name` as Prometheus knows it. */
export interface Figure {
  readonly column: string;
  readonly name: string;
  readonly help: string;
}

export const figures: readonly Figure[] = [
  { column: 'outbox_age_s', name: 'mandate_outbox_age_seconds', help: 'Age of the oldest doorbell that the engine has not seen.' },
  {
    column: 'unsettled_age_s',
    name: 'mandate_unsettled_age_seconds',
    help: 'Age of the oldest case that the engine still has to carry on.',
  },
  { column: 'rescued', name: 'mandate_cases_rescued', help: 'Times that the sweeper had to help; should stay at zero.' },
  { column: 'parked', name: 'mandate_moves_parked', help: 'Moves that failed for good and wait for a retry.' },
  { column: 'waiting', name: 'mandate_mail_waiting', help: 'Mail that no server has taken yet.' },
  { column: 'oldest_s', name: 'mandate_mail_age_seconds', help: 'Age of the oldest mail that no server has taken yet.' },
  { column: 'failed', name: 'mandate_mail_failed', help: 'Mail that was given up and waits for a retry.' },
];

/**
 * Read from the database when asked, so that every process tells the same; by functions that give sums and never a row, for no
 * role of a running process reads all organisations. Not a number while the database does not answer.
 */
export async function readFigures(source: DataSource): Promise<Readonly<Record<string, number>>> {
  const [row] = await source.query<Record<string, unknown>[]>('select * from engine_figures(), mail_figures()').catch(() => []);
  return Object.fromEntries(figures.map(({ column }) => [column, Number(row?.[column] ?? Number.NaN)]));
}

import type { Process } from './process';

/** Number of statements → committed transactions that had so many. */
export type Statements = Readonly<Record<string, number>>;

export const askStatements = (process: Process): Promise<Statements> => process.ask<Statements>('statements');

/** What was committed between two answers. */
export function between(before: Statements, after: Statements): { statements: number; transactions: number }[] {
  return Object.entries(after)
    .map(([statements, count]) => ({ statements: Number(statements), transactions: count - (before[statements] ?? 0) }))
    .filter(({ transactions }) => transactions > 0);
}

import { loadShipped, type Shipped } from '#definitions';

let read: Shipped | undefined;

/** The procedures and calendars of the repository, read once for all organisations of a test: to check them takes as long as a case. */
export const shipped = (): Shipped => (read ??= loadShipped('procedures'));

import type { Notice } from '#domain';
import { v7 } from 'uuid';
import type { RowsOfTable } from './case.store';

/** Written by the statement that writes the notices, where the organisation sends mail, for those who want it and have an address. */
export const deliveryRows = (org: string, notices: readonly Pick<Notice, 'id' | 'person'>[]): RowsOfTable => ({
  table: 'delivery',
  columns: ['org', 'id', 'notice', 'person'],
  rows: notices.map((n) => ({ org, id: v7(), notice: n.id, person: n.person })),
  only: 'exists (select from person p where p.org = r.org and p.id = r.person and p.email is not null and p.mail and p.active)',
});

import type { DataSource } from 'typeorm';
import { EngineGateway } from '#engine';
import { inTransaction, openDatabase } from '#persistence';
import { createApi } from '../../apps/api/src/create-api';
import { playProcedure, type Stage } from '../load/procedure-p';
import { Town } from '../load/town';
import { overhear, type Statement } from './overhear';

export interface RecordedCase {
  readonly org: string;
  /** Ids that were there before the case: they stay as they are when it is written again. */
  readonly known: ReadonlySet<string>;
  /** The division in which it was played, and for each other client one of the same shape: two clients share no post and no person below the authority. */
  readonly divisions: readonly (readonly string[])[];
  readonly code: string;
  readonly transactions: readonly { readonly stage: Stage; readonly statements: readonly Statement[] }[];
}

const clients = 32;

const stages: readonly Stage[] = ['start', 'nomination', 'vetting', ...Array.from({ length: 7 }, () => 'vote' as const), 'decision'];

/** Plays one case of procedure P on the API in this process and keeps the statements of each of its transactions. */
export async function recordCase(appUrl: string): Promise<RecordedCase> {
  const key = new Uint8Array(32).fill(1);
  const source = await openDatabase(appUrl, 4);
  const engine = EngineGateway.lazily({ address: '127.0.0.1:1', namespace: 'none', taskQueue: 'none', tls: false });
  const api = await createApi({ source, sessionKey: key, engine, demo: false });
  await api.listen(0, '127.0.0.1');
  try {
    const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
    const town = await Town.found(source, { base, key, divisions: clients, vacancies: 2 });
    await playProcedure(town.place(0), () => undefined); // what is read once per process is read
    const place = town.place(0);
    const before = await idsOf(source, town.org);
    const { transactions, stop } = overhear();
    const caseId = await playProcedure(place, () => undefined);
    stop();
    if (transactions.length !== stages.length) throw new Error(`${transactions.length} transactions for ${stages.length} acts`);
    const code = await codeOf(source, town.org, caseId);
    return {
      org: town.org,
      known: before,
      divisions: Array.from({ length: clients }, (_, client) => town.idsAt(client, 1)),
      code,
      transactions: stages.map((stage, n) => ({ stage, statements: transactions[n] ?? [] })),
    };
  } finally {
    await api.close();
    await source.destroy();
  }
}

async function idsOf(source: DataSource, org: string): Promise<Set<string>> {
  const rows = await inTransaction(source, org, (tx) =>
    tx.query<{ id: string }>(
      'select org as id from organisation union select id from person union select id from post union select id from unit union select id from body',
    ),
  );
  return new Set(rows.map((row) => row.id));
}

async function codeOf(source: DataSource, org: string, caseId: string): Promise<string> {
  const [row] = await inTransaction(source, org, (tx) => tx.query<{ code: string }>('select code from cases where id = $1', [caseId]));
  if (!row) throw new Error('the case that was played is there');
  return row.code;
}

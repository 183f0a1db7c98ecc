import type { DataSource } from 'typeorm';
import { openDatabase } from './data-source';

/** Applies what is missing, as the owner; answers the names of the migrations that ran. Called twice, the second finds nothing to do. */
export async function runMigrations(url: string): Promise<string[]> {
  const source = await openDatabase(url, 1);
  try {
    await source.query('set role mandate_owner');
    return (await source.runMigrations({ transaction: 'each' })).map((m) => m.name);
  } finally {
    await source.destroy();
  }
}

/** Migrations of this version that the database does not have; it may have more, of a later version. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const known = source.migrations.map((m) => m.name ?? m.constructor.name);
  const rows = await source.query<{ name: string }[]>('select name from migration');
  return known.filter((name) => !rows.some((row) => row.name === name));
}

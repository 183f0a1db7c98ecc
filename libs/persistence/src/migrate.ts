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

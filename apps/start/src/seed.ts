import { loadShipped } from '#definitions';
import { openDatabase, seedOrganisation } from '#persistence';

/** A demo organisation in an empty database; a database that has any organisation is left as it is. */
export async function seedDemo(appUrl: string): Promise<'seeded' | 'kept'> {
  const source = await openDatabase(appUrl, 1);
  try {
    const [first] = await source.query<object[]>('select from organisations() limit 1');
    if (first) return 'kept';
    const name = { vi: 'Tỉnh Mẫu', en: 'Sample Province' };
    const departments = [{ vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }];
    await seedOrganisation(source, { name, rehearsal: false, divisions: 2, departments, ...loadShipped('procedures') });
    return 'seeded';
  } finally {
    await source.destroy();
  }
}

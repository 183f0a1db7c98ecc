import { loadShipped } from '#definitions';
import { openDatabase, samplePlan, seedOrganisation } from '#persistence';

/** A demo organisation in an empty database; a database that has any organisation is left as it is. */
export async function seedDemo(appUrl: string): Promise<'seeded' | 'kept'> {
  const source = await openDatabase(appUrl, 1);
  try {
    const [first] = await source.query<object[]>('select from organisations() limit 1');
    if (first) return 'kept';
    const name = { vi: 'Tỉnh Mẫu', en: 'Sample Province' };
    await seedOrganisation(source, {
      name,
      rehearsal: false,
      ...samplePlan,
      ...loadShipped('procedures'),
    });
    return 'seeded';
  } finally {
    await source.destroy();
  }
}

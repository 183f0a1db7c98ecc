import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asSuperuser } from '#persistence';
import { testDatabase, testRun } from '#testing';
import { insertOnly } from '../../migrations/schema/security';
import { readCatalogue, type Catalogue } from './support/catalogue';

const file = join(__dirname, 'catalogue.json');

/** A missing policy or a right too many is a line in a review, not a discovery in court. */
describe('the catalogue of a freshly migrated database', () => {
  let actual: Catalogue;

  beforeAll(async () => {
    await testDatabase('catalogue');
    actual = await asSuperuser(testRun().pg, `test_${process.env['JEST_WORKER_ID'] ?? '1'}_catalogue`, readCatalogue);
    if (process.env['MANDATE_WRITE_CATALOGUE']) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  }, 30_000);

  it('is the committed one (meant to change? npm run catalogue, and review the difference)', () =>
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8'))));

  it('forces row security with a policy per organisation on every table but the list of migrations', () => {
    const loose = Object.entries(actual.tables).filter(
      ([, t]) => t.rowSecurity !== 'forced' || !t.policies.some((p) => p.startsWith('org: all') && p.includes('mandate.org')),
    );
    expect(loose.map(([table]) => table)).toEqual(['migration']);
  });

  it('freezes evidence by trigger and by grant', () => {
    for (const table of insertOnly) {
      const { triggers, grants } = actual.tables[table] ?? { triggers: [], grants: [] };
      expect(triggers.join()).toMatch(/BEFORE DELETE OR UPDATE OR TRUNCATE .* FOR EACH STATEMENT EXECUTE FUNCTION refuse_change/i);
      expect(grants.filter((g) => /update|delete|truncate/.test(g))).toEqual([]);
    }
  });

  it('knows no login that stands above row security', () =>
    expect(actual.roles.filter((role) => / (superuser|bypassrls|createrole)/.test(role))).toEqual([]));
});

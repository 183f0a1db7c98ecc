import { openDatabase, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { DataSource } from 'typeorm';
import { Client } from 'pg';
import { report } from '../../../apps/verify/src/report';
import { verify } from '../../../apps/verify/src/verify';
import { House } from '../support/house';
import { toVetting, type At } from '../support/walk';
import { code } from '../support/code';

describe('verify, with the right to read and nothing else', () => {
  let house: House;
  let org: SeededOrganisation;
  let at: At;
  let auditor: DataSource;

  beforeAll(async () => {
    house = await House.own('verify');
    org = await house.seed(true);
    at = await toVetting({ org, division: org.divisions[0] as SeededDivision, as: (person) => house.as(org.org, person) });
    await (await house.as(org.org, org.administrator)).post('/rehearsal/advance', {});
    auditor = await openDatabase(house.urls.auditUrl, 1);
  });
  afterAll(async () => {
    await auditor.destroy();
    await house.stop();
  });

  it('prints the entries of a case, found by code or id, and its head', async () => {
    const [verified, ...others] = await verify(auditor, { case: at.caseId });
    expect(others).toEqual([]);
    expect(verified).toMatchObject({ name: code(1), verdict: { ok: true, entries: 7 } });
    expect(await verify(auditor, { case: code(1) })).toEqual([verified]);
    expect(report(verified ? [verified] : [])).toMatch(
      /\n {4}7 {2}\S+ {2}\S+ {2}ladder\.remind vetting by time\nverified: 7 entries, head [0-9a-f]{64}\n/u,
    );
    expect(await verify(auditor, { case: code(2) })).toEqual([]);
  });

  it('verifies registers too', async () => {
    expect(await verify(auditor, 'registers')).toMatchObject([{ kind: 'register', name: 'clock', verdict: { ok: true, entries: 1 } }]);
  });

  it('names the first broken entry when somebody past all rights changed or cut the evidence', async () => {
    const owner = new Client({ connectionString: house.urls.migrateUrl });
    await owner.connect();
    const tamper = async (sql: string): Promise<string | undefined> => {
      await owner.query(`set role mandate_owner; begin; alter table audit_entry disable trigger evidence; ${sql}`);
      await owner.query('commit');
      const [verified] = await verify(auditor, { case: at.caseId });
      return verified && report([verified]).split('\n').at(-2);
    };
    const where = `where chain = '${at.caseId}' and seq =`;
    const kept = (await owner.query(`set role mandate_owner; select bytes from audit_entry ${where} 3`)) as unknown as {
      rows: { bytes: Buffer }[];
    }[];
    const bytes = kept[1]?.rows[0]?.bytes ?? Buffer.of();
    expect(
      await tamper(
        `update audit_entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'nominate', 'nominatd'), 'UTF8') ${where} 3`,
      ),
    ).toContain('BROKEN at entry 3: its bytes are not those that were hashed');
    await tamper(`update audit_entry set bytes = decode('${bytes.toString('hex')}', 'hex') ${where} 3`);
    expect(await tamper(`update audit_entry set hash = repeat('0', 64) ${where} 7`)).toContain('BROKEN at entry 7');
    expect(await tamper(`delete from audit_entry ${where} 7`)).toContain('does not end where its case says');
    await owner.end();
  });
});

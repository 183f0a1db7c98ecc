import type { MigrationInterface, QueryRunner } from 'typeorm';
import { batches } from './schema/batches';
import { caseRows } from './schema/case-rows';
import { engine } from './schema/engine';
import { evidence } from './schema/evidence';
import { mail } from './schema/mail';
import { people } from './schema/people';
import { procedures } from './schema/procedures';
import { rehearsals } from './schema/rehearsals';
import { search } from './schema/search';
import { moratoria } from './schema/moratoria';
import { freeze, grants, insertOnly, secure, tables } from './schema/security';

export class CreateSchema20261124T1200 implements MigrationInterface {
  name = 'CreateSchema1795521600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(people);
    await db.query(procedures);
    await db.query(caseRows);
    await db.query(evidence);
    await db.query(engine);
    await db.query(rehearsals);
    await db.query(batches);
    await db.query(moratoria);
    await db.query(mail);
    await db.query(search);
    for (const table of tables) await db.query(secure(table));
    for (const table of insertOnly) await db.query(freeze(table));
    await db.query(grants);
  }

  /** The first schema holds the evidence of every case: going back means restoring a backup, never dropping it. */
  async down(): Promise<void> {
    throw new Error('the first schema is not reverted: it would destroy the evidence of every case');
  }
}

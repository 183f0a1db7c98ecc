import { Injectable } from '@nestjs/common';
import { verifyChain } from '#audit';
import { namesOf, readChain } from '#persistence';
import type { Actor } from '../http/actor';
import { InScene } from './in-scene';
import { logTallyReads } from './may-see';
import { contentOf, idsIn, maySeeEntry, maySeeValues } from './trail';
import type { AuditEntryDto, AuditTrailDto } from './trail.dto';

/** The audit trail of a case, verified as it is read. What the reader may not know stays in the chain as its hash alone. */
@Injectable()
export class ReadTrail {
  constructor(private readonly inScene: InScene) {}

  run(actor: Actor, caseId: string): Promise<AuditTrailDto> {
    return this.inScene.read(actor, caseId, async ({ tx, scene }) => {
      await logTallyReads(tx, scene, 'audit trail');
      const { entries: rows, values } = await readChain(tx, caseId);
      const verdict = verifyChain(rows, values);
      const entries = rows.map((row): AuditEntryDto => {
        const entry = contentOf(row);
        const seen = maySeeEntry(scene, entry);
        const shown = seen && maySeeValues(scene, entry) ? values.filter((v) => v.seq === row.seq) : [];
        return {
          seq: row.seq,
          hash: row.hash,
          entry: seen ? { ...entry } : null,
          values: Object.fromEntries(shown.map((v) => [v.path, v.value])),
        };
      });
      return { verdict, entries, people: await namesOf(tx, idsIn(entries)) };
    });
  }
}

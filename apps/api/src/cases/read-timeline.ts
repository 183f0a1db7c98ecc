import { Injectable } from '@nestjs/common';
import type { Scene } from '#domain';
import { namesOf, type StoredEntry, type StoredValue, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { InScene } from './in-scene';
import { logTallyReads } from './may-see';
import { contentOf, idsIn, maySeeEntry, maySeeValues } from './trail';
import type { TimelineDto, TimelineEntryDto, TimelineQuery } from './trail.dto';

const list = 'timeline';

/** What happened, newest first: acts by people, moves they caused, moves by time. Entries the reader may not know are left out. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly inScene: InScene,
    private readonly cursors: Cursors,
  ) {}

  run(actor: Actor, caseId: string, query: TimelineQuery): Promise<TimelineDto> {
    const before = this.cursors.read(list, query.cursor)?.[0] ?? null;
    const limit = query.limit ?? 50;
    return this.inScene.read(actor, caseId, async ({ tx, scene }) => {
      await logTallyReads(tx, scene, 'timeline');
      const rows = await page(tx, caseId, before, limit + 1);
      const shown = rows.slice(0, limit);
      const values = await valuesOf(tx, caseId, shown);
      const items = shown.flatMap((row) => entryView(scene, row, values));
      const last = shown.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last ? this.cursors.write(list, [String(last.seq)]) : null,
        people: await namesOf(tx, idsIn(items)),
      };
    });
  }
}

const page = (tx: Tx, chain: string, before: string | null, limit: number): Promise<StoredEntry[]> =>
  tx.query<StoredEntry>(
    'select seq, bytes, hash from audit_entry where org = $1 and chain = $2 and ($3::int is null or seq < $3::int) order by seq desc limit $4',
    [tx.org, chain, before, limit],
    'timeline',
  );

const valuesOf = (tx: Tx, chain: string, rows: readonly StoredEntry[]): Promise<StoredValue[]> =>
  tx.query<StoredValue>('select seq, path, salt, value from audit_value where org = $1 and chain = $2 and seq = any($3)', [
    tx.org,
    chain,
    rows.map((r) => r.seq),
  ]);

function entryView(scene: Scene, row: StoredEntry, values: readonly StoredValue[]): TimelineEntryDto[] {
  const entry = contentOf(row);
  if (!maySeeEntry(scene, entry)) return [];
  const shown = maySeeValues(scene, entry) ? values.filter((v) => v.seq === row.seq) : [];
  return [
    {
      seq: row.seq,
      type: entry.type,
      at: entry.at,
      effective: entry.effective,
      step: entry.step ?? null,
      round: entry.round ?? null,
      actor: entry.actor ?? null,
      onBehalf: entry.playedBy ?? entry.onBehalf ?? null,
      cause: entry.cause === null ? null : String(entry.cause),
      payload: { ...entry.payload },
      values: Object.fromEntries(shown.map((v) => [v.path, v.value])),
      hash: row.hash,
    },
  ];
}

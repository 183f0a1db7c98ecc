import { Injectable } from '@nestjs/common';
import { verifyChain } from '#audit';
import { canReadTally, ruleOf, type Scene } from '#domain';
import type { Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { ReadCase } from './read-case';

interface Entry {
  readonly seq: number;
  readonly bytes: Buffer;
  readonly hash: string;
}
interface Value {
  readonly seq: number;
  readonly path: string;
  readonly salt: Buffer;
  readonly value: never;
}

/** The audit trail of a case, verified as it is read. Committed values are shown to those who may read them. */
@Injectable()
export class ReadTrail {
  constructor(private readonly readCase: ReadCase) {}

  run(actor: Actor, caseId: string): Promise<object> {
    return this.readCase.inScene(actor, caseId, async (tx, scene) => {
      const { entries, values } = await readChain(tx, caseId);
      const verdict = verifyChain(entries, values);
      return { verdict, entries: entries.map((e) => this.shown(e, values, scene)) };
    });
  }

  private shown(entry: Entry, values: readonly Value[], scene: Scene): object {
    const content = JSON.parse(entry.bytes.toString('utf8')) as { type: string; step?: string; round?: number };
    const visible = mayReadValues(scene, content);
    return {
      hash: entry.hash,
      entry: content,
      values: visible ? Object.fromEntries(values.filter((v) => v.seq === entry.seq).map((v) => [v.path, v.value])) : {},
    };
  }
}

export async function readChain(tx: Tx, chain: string): Promise<{ entries: Entry[]; values: Value[] }> {
  const entries = await tx.query<Entry>('select seq, bytes, hash from audit_entry where org = $1 and chain = $2 order by seq', [
    tx.org,
    chain,
  ]);
  const values = await tx.query<Value>('select seq, path, salt, value from audit_value where org = $1 and chain = $2 order by seq, path', [
    tx.org,
    chain,
  ]);
  return { entries, values };
}

/** Choices and figures follow the tally's readers; other typed text is for all readers but the person concerned. */
function mayReadValues(scene: Scene, entry: { type: string; step?: string; round?: number }): boolean {
  if (scene.state.candidates.some((c) => c.person === scene.actor.person)) return false;
  const step = scene.state.steps.find((s) => s.key === entry.step && s.round === entry.round);
  if (!step || !ruleOf(scene.definition, step).ballot) return true;
  return canReadTally(scene, step);
}

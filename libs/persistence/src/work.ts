import { stateAfter, type Change, type IncumbencyDraft, type Notice, type Scene } from '#domain';
import type { EngineColumns } from './stores/case.store';
import type { Recorded } from './stores/evidence.store';
import type { LockedCase } from './stores/scene.store';

/** A transaction's work on one case so far: the value it will be saved as, and what will be recorded of it. */
export interface Work {
  readonly before: LockedCase | undefined;
  readonly scene: Scene;
  readonly engine: EngineColumns;
  readonly records: readonly Recorded[];
  readonly notices: readonly Notice[];
  readonly incumbencies: readonly { seq: number; drafts: readonly IncumbencyDraft[] }[];
  /** Whether notices are carried out of the house by mail too. */
  readonly mail: boolean;
}

export const workOn = (locked: LockedCase): Work => ({
  before: locked,
  scene: locked.scene,
  engine: locked.engine,
  records: [],
  notices: [],
  incumbencies: [],
  mail: locked.mail,
});

export function record(work: Work, change: Change, by: Omit<Recorded, 'draft'>): Work {
  const seq = work.engine.seq + work.records.length + 1;
  return {
    ...work,
    scene: { ...work.scene, state: stateAfter(work.scene.state, change), ...(change.binds ? { definition: change.binds.definition } : {}) },
    records: [...work.records, { ...by, draft: change.entry }],
    notices: [...work.notices, ...change.notices],
    incumbencies: change.incumbencies.length > 0 ? [...work.incumbencies, { seq, drafts: change.incumbencies }] : work.incumbencies,
  };
}

import type { Entry } from '#audit';
import type { CaseState, Scene } from '#domain';
import type { StoredEntry } from '#persistence';
import { canReadTally, ruleOf } from '#domain';
import { isConcerned, maySeeParticipation } from './may-see';

export const contentOf = (row: Pick<StoredEntry, 'bytes'>): Entry => JSON.parse(row.bytes.toString('utf8')) as Entry;

const stepOf = (scene: Scene, entry: Entry): CaseState['steps'][number] | undefined =>
  scene.state.steps.find((s) => s.key === entry.step && s.round === entry.round);

/** Acts that say of one person that he took part in a ballot, and of a count how it goes. */
const takesPart = new Set([
  'act.vote',
  'act.record-presence',
  'act.issue-ballots',
  'act.excuse',
  'act.approve-excuse',
  'act.refuse-excuse',
  'act.enter-count',
  'act.report-surplus',
]);

/** Whether the reader may know the entry at all beyond its place in the chain. A person concerned knows what he did himself. */
export function maySeeEntry(scene: Scene, entry: Entry): boolean {
  if (isConcerned(scene)) return entry.actor === scene.actor.person;
  const step = stepOf(scene, entry);
  return !step || !takesPart.has(entry.type) || entry.actor === scene.actor.person || maySeeParticipation(scene, step);
}

/** Choices and figures follow the tally's readers; other typed text is for all readers but the person concerned. */
export function maySeeValues(scene: Scene, entry: Entry): boolean {
  if (isConcerned(scene)) return entry.actor === scene.actor.person;
  const step = stepOf(scene, entry);
  return !step || !ruleOf(scene.definition, step).ballot || canReadTally(scene, step);
}

/** Every id in a payload that may be a person's: names are looked up for those that are. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

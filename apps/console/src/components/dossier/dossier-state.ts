import type { CaseView } from '../../api/case';
import type { Definition, DossierItem, Span } from '../../api/definition';

export type DossierState = 'there' | 'missing' | 'too-old';

/** A line of the dossier: an item, for a candidate where each has his own, and the document that stands for it. */
export interface DossierLine {
  readonly item: DossierItem;
  readonly candidate: string | null;
  readonly document: CaseView['documents'][number] | undefined;
  /** Documents whose place it took. */
  readonly earlier: number;
  readonly state: DossierState;
}

/** Every item that a step of the procedure asks for, with what is there, as of the day. The server judges again at consideration. */
export function dossierLines(definition: Definition | undefined, view: CaseView, today: string): readonly DossierLine[] {
  const items = (definition?.steps ?? []).flatMap((s) => s.dossier ?? []);
  const standing = view.candidates.filter((c) => c.state === 'standing' || c.state === 'chosen').map((c) => c.id);
  return items.flatMap((item) => (item.perCandidate ? standing : [null]).map((candidate) => lineOf(item, candidate, view, today)));
}

function lineOf(item: DossierItem, candidate: string | null, { documents }: CaseView, today: string): DossierLine {
  const own = documents.filter((d) => d.kind === item.kind && d.candidate === candidate);
  const replaced = new Set(documents.map((d) => d.supersedes));
  const document = own.filter((d) => !replaced.has(d.id)).at(-1);
  const limit = document && item.maxAge && goodUntil(document.issuedOn, item.maxAge);
  const state = !document ? 'missing' : limit !== undefined && limit < today ? 'too-old' : 'there';
  return { item, candidate, document, earlier: Math.max(0, own.length - 1), state };
}

/** The last day on which the paper is young enough; undefined where working days count, which need the case's calendar. */
export function goodUntil(issued: string, { n, unit }: Span): string | undefined {
  const [year = 0, month = 1, day = 1] = issued.split('-').map(Number);
  if (unit === 'days') return isoDay(new Date(Date.UTC(year, month - 1, day + n)));
  if (unit !== 'months') return undefined;
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))));
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

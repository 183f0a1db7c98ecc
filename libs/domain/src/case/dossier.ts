import { workingDaysUntil } from '../calendar/deadline';
import { addDays, addMonths, localDate, type Instant, type LocalDate } from '../calendar/time';
import type { BusinessCalendar } from '../calendar/calendar';
import type { Definition, DossierItem, Span, Step } from '../procedure/definition';
import { issuedOn } from './corrections/corrected';
import type { Refusal } from './refusals';
import { ruleOf, type Scene } from './scene';
import type { CaseState, DocumentRow, StepRow } from './state';

/** The item of that kind, whichever step asks for it: a document may be entered before the step that looks at it. */
export function itemOf(definition: Definition, kind: string): DossierItem | undefined {
  return definition.steps.flatMap((step) => step.dossier).find((item) => item.kind === kind);
}

/** The document that stands for its kind, and for its candidate where each has his own: the one that no later one replaced. */
export function currentDocument(state: CaseState, kind: string, candidate: string | null): DocumentRow | undefined {
  const replaced = new Set(state.documents.map((d) => d.supersedes));
  return state.documents.filter((d) => d.kind === kind && d.candidate === candidate && !replaced.has(d.id)).at(-1);
}

/**
 * What the dossier of a step lacks at the time of consideration, `at`: an item that isn't there, or one past its age.
 * The first fault in the order of the definition; none when the step may be considered.
 */
export function dossierFault(scene: Scene, step: StepRow, at: Instant): Refusal | undefined {
  const today = localDate(at, scene.calendar.zone);
  for (const [n, item] of ruleOf(scene.definition, step).dossier.entries()) {
    if (!item.required) continue;
    const rule = `steps/${step.key}/dossier/${n}`;
    for (const candidate of concerned(scene.state, item)) {
      const document = currentDocument(scene.state, item.kind, candidate);
      const about = { item: item.kind, ...(candidate ? { candidate } : {}), source: { ...(item.source ?? item.houseRule) } };
      const reopened = reopenedAt(scene.state, item.kind);
      if (document && reopened !== undefined && document.at <= reopened)
        return { code: 'dossier-incomplete', rule, params: { ...about, reopened } };
      if (!document) return { code: 'dossier-incomplete', rule, params: about };
      const date = issuedOn(scene.state, document);
      const limit = item.maxAge && goodUntil(date, item.maxAge, today, scene.calendar);
      if (limit !== undefined && limit < today) return { code: 'document-too-old', rule, params: { ...about, date, limit } };
    }
  }
  return undefined;
}

/** When a return last asked for the item anew. */
function reopenedAt(state: CaseState, kind: string): Instant | undefined {
  const back = state.steps.filter((s) => s.outcome === 'returned' && s.reopens?.includes(kind)).map((s) => s.closedAt as Instant);
  return back.sort().at(-1);
}

function concerned(state: CaseState, item: DossierItem): (string | null)[] {
  if (!item.perCandidate) return [null];
  return state.candidates.filter((c) => c.state === 'standing' || c.state === 'chosen').map((c) => c.id);
}

/** The last day on which the document is young enough; counted in working days only as far as today, which is all that is asked. */
function goodUntil(issued: LocalDate, maxAge: Span, today: LocalDate, calendar: BusinessCalendar): LocalDate {
  if (maxAge.unit === 'months') return addMonths(issued, maxAge.n);
  if (maxAge.unit === 'days') return addDays(issued, maxAge.n);
  return workingDaysUntil(issued, today, calendar) <= maxAge.n ? today : issued;
}

/** Whether the option goes on with the case: to return or to refuse needs no complete dossier. */
export function goesOn(rule: Step, option: string, order: (key: string) => number): boolean {
  const route = rule.routes.find((r) => r.on === option);
  if (!route) return false;
  return route.end === undefined ? route.to.every((key) => order(key) > order(rule.key)) : route.end === 'decided';
}

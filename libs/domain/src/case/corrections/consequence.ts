import { dueAt, dueBefore } from '../../calendar/deadline';
import { endOfDay, type Instant } from '../../calendar/time';
import type { Due } from '../../procedure/definition';
import { consideredAt } from '../consider';
import { dossierFault } from '../dossier';
import type { Refusal } from '../refusals';
import type { Scene } from '../scene';
import type { CaseState, ContributionRow } from '../state';
import { undoes } from '../undone';
import type { Correctable } from './correctable';
import { factChanges } from './supposing';

/**
 * What would have come out otherwise, had the new value been there: a dossier's verdict, a due instant, a day in office.
 * Such a change is no correction; it takes a new round or a countermand. Runs the rules again; nothing is guessed.
 */
export function changesOutcome(scene: Scene, fact: Correctable, value: unknown): Refusal | undefined {
  const what =
    dossierChanges(scene, fact, value) ?? dueChanges(scene, fact, value) ?? officeChanges(scene, fact) ?? factChanges(scene, fact, value);
  return what === undefined
    ? undefined
    : { code: 'correction-changes-outcome', params: { path: fact.path, what, instead: ['new-round', 'countermand'] } };
}

/** The dossier of each step considered so far, as it was then, judged with the old value and with the new. */
function dossierChanges(scene: Scene, fact: Correctable, value: unknown): string | undefined {
  if (fact.path !== 'date' || !scene.state.documents.some((d) => d.id === fact.row)) return undefined;
  const changed = scene.state.steps.find((step) => {
    const at = consideredAt(scene.state, step);
    if (at === undefined) return false;
    const then = { ...scene.state, documents: scene.state.documents.filter((d) => d.at <= at) };
    const verdict = (state: CaseState): string | undefined => dossierFault({ ...scene, state }, step, at)?.code;
    return verdict(then) !== verdict(withValue(then, fact, value));
  });
  return changed && `dossier of ${changed.key}`;
}

function withValue(state: CaseState, { row, path }: Correctable, value: unknown): CaseState {
  return {
    ...state,
    documents: state.documents.map((d) => (d.id === row ? { ...d, issuedOn: value as string } : d)),
    corrections: state.corrections.filter((c) => c.row !== row || c.path !== path),
  };
}

/** Clocks that already run, or ran, from a date of this form. */
function dueChanges(scene: Scene, fact: Correctable, value: unknown): string | undefined {
  const of = nameOf(scene, fact);
  if (of === undefined) return undefined;
  const rules = [...scene.definition.steps, ...(scene.definition.deadlines ?? [])].filter((rule) => rule.due.of === of);
  const moved = rules.find(({ key, due }) => counted(scene, key) && dueOf(scene, due, fact.was) !== dueOf(scene, due, value));
  return moved && `due date of ${moved.key}`;
}

const counted = (scene: Scene, key: string): boolean =>
  scene.state.clocks.some((c) => (c.deadline ?? scene.state.steps.find((s) => s.id === c.step)?.key) === key);

function dueOf(scene: Scene, due: Due, date: unknown): Instant {
  const { calendar } = scene;
  if ('before' in due) return dueBefore(date as string, due.before, calendar).at;
  return dueAt(endOfDay(date as string, calendar.dayEnds, calendar.zone), due.within, calendar).at;
}

/** As the definition names a date of a form, of which only the latest round's counts, or a fact of the case. */
function nameOf(scene: Scene, fact: Correctable): string | undefined {
  if (fact.row === scene.state.case.id) return `fact.${fact.path.split('/')[1]}`;
  const given = scene.state.contributions.find((c) => c.id === fact.row);
  const step = given && scene.state.steps.find((s) => s.id === given.step);
  const [part, field] = fact.path.split('/');
  return step && part === 'fields' ? `field.${step.key}.${field}` : undefined;
}

/** A term that has been written: from the instrument's effective date, or from a date of a form. */
function officeChanges(scene: Scene, fact: Correctable): string | undefined {
  const of = nameOf(scene, fact);
  const effected = scene.state.steps.filter((s) => s.effected);
  const given = contributionOf(scene, fact);
  if (given && undoes(given) && fact.path === 'instrument/effectiveDate') return 'term of office';
  const touched = effected.some((step) => {
    const option = scene.definition.steps.find((s) => s.key === step.key)?.choose?.options.find((o) => o.key === step.chosen);
    if (!option?.effect) return false;
    if (option.effect.from !== undefined) return option.effect.from === of;
    return fact.path === 'instrument/effectiveDate' && given?.step === step.id;
  });
  return touched ? 'term of office' : undefined;
}

const contributionOf = (scene: Scene, fact: Correctable): ContributionRow | undefined =>
  scene.state.contributions.find((c) => c.id === fact.row);

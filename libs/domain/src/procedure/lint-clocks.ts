import { clockKind } from '../case/clock/count-from';
import type { Definition, Due } from './definition';
import { basis, problem, repeated, type Problem } from './problem';

/** What clocks are counted from exists: a step, a fact of the case, a date of an earlier step's form. */
export function lintClocks(definition: Definition): Problem[] {
  const facts = (definition.facts ?? []).flatMap((fact, i) => basis(fact, ['facts', i], `fact ${fact.key}`));
  const dues = definition.steps.flatMap((step, i) => lintDue(step.due, definition, ['steps', i, 'due']));
  return [...repeated(definition.facts ?? [], ['facts'], 'fact'), ...facts, ...dues];
}

function lintDue(due: Due | undefined, definition: Definition, path: Problem['path']): Problem[] {
  if (!due) return [];
  const back = 'before' in due;
  if (back === 'within' in due) return [problem(path, 'due-ambiguous', 'a due date is either within a span or before by one')];
  const of = [...path, 'of'];
  if (back && clockKind(due) !== 'date') return [problem(of, 'due-ambiguous', `only a date can be counted back from, not ${due.of}`)];
  return known(due.of, definition) ? [] : [problem(of, 'due-unknown', `there is nothing called ${due.of} to count from`)];
}

function known(of: string, definition: Definition): boolean {
  const [root, key, rest] = of.split('.');
  if (of === 'step.opened' || of === 'case.started') return true;
  if (root === 'fact') return rest === undefined && (definition.facts ?? []).some((f) => f.key === key && f.type === 'date');
  const step = definition.steps.find((s) => s.key === key);
  if (root === 'step') return step !== undefined && rest === 'closed';
  const field = step?.collect?.fields.find((f) => f.key === rest);
  return root === 'field' && field?.type === 'date' && field.required;
}

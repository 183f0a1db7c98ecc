import { clockKind } from '../case/clock/count-from';
import type { Definition, Due, Rung } from './definition';
import { lintLadder } from './lint-step';
import { basis, problem, repeated, type Problem } from './problem';

/** What clocks are counted from exists: a step, a fact of the case, a date of an earlier step's form. */
export function lintClocks(definition: Definition): Problem[] {
  const facts = (definition.facts ?? []).flatMap((fact, i) => basis(fact, ['facts', i], `fact ${fact.key}`));
  const dues = definition.steps.flatMap((step, i) => lintDue(step.due, definition, ['steps', i, 'due']));
  return [
    ...repeated(definition.facts ?? [], ['facts'], 'fact'),
    ...facts,
    ...dues,
    ...lintPrepare(definition),
    ...lintDeadlines(definition),
    ...lintRungs(definition),
    ...lintEffects(definition),
  ];
}

/** A deadline of the case begins with its start, a date or the closing of a step; each says whose rule it is, as a step's due date does. */
function lintDeadlines(definition: Definition): Problem[] {
  const deadlines = definition.deadlines ?? [];
  return [
    ...repeated(deadlines, ['deadlines'], 'deadline'),
    ...deadlines.flatMap((deadline, i) => {
      const path = ['deadlines', i] as const;
      return [
        ...basis(deadline, path, `deadline ${deadline.key}`),
        ...basis(deadline.due, [...path, 'due'], `the due date of ${deadline.key}`),
        ...(deadline.due.of === 'step.opened'
          ? [problem([...path, 'due', 'of'], 'due-ambiguous', 'a deadline of the case does not hang on the opening of a step')]
          : lintDue(deadline.due, definition, [...path, 'due'])),
        ...lintLadder(deadline.ladder, [...path, 'ladder']),
      ];
    }),
  ];
}

/** A start is prepared a span before a date that is known before there is a case. */
function lintPrepare(definition: Definition): Problem[] {
  const { prepare } = definition;
  if (!prepare) return [];
  const path = ['prepare'];
  const counted = 'before' in prepare && /^fact\./u.test(prepare.of);
  return [
    ...basis(prepare, path, 'the preparation of a start'),
    ...(counted
      ? lintDue(prepare, definition, path)
      : [problem(path, 'due-ambiguous', 'a start is prepared before a date among the facts')]),
  ];
}

/** A term that runs from a date, or no further than one, names a date of the case. */
function lintEffects(definition: Definition): Problem[] {
  return definition.steps.flatMap((step, i) =>
    (step.choose?.options ?? []).flatMap((option, n) =>
      (['from', 'notAfter'] as const).flatMap((part) => {
        const of = option.effect?.[part];
        if (of === undefined || (of.startsWith('fact.') && known(of, definition))) return [];
        const path = ['steps', i, 'choose', 'options', n, 'effect', part];
        return [problem(path, 'due-unknown', `there is no date called ${of} among the facts of the case`)];
      }),
    ),
  );
}

/** A rung that opens a step names one that exists. */
function lintRungs(definition: Definition): Problem[] {
  const known = new Set(definition.steps.map((s) => s.key));
  const ladders: [Problem['path'], readonly Rung[]][] = [
    ...definition.steps.map((s, i): [Problem['path'], readonly Rung[]] => [['steps', i, 'ladder'], s.ladder ?? []]),
    ...(definition.deadlines ?? []).map((d, i): [Problem['path'], readonly Rung[]] => [['deadlines', i, 'ladder'], d.ladder]),
  ];
  return ladders.flatMap(([path, ladder]) =>
    ladder.flatMap((rung, i) =>
      rung.opens === undefined || known.has(rung.opens)
        ? []
        : [problem([...path, i, 'opens'], 'step-unknown', `no step is called ${rung.opens}`)],
    ),
  );
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

import { isDate, isZone } from '../calendar/time';
import type { Definition } from './definition';
import { lintClocks } from './lint-clocks';
import { lintFlow } from './lint-flow';
import { lintJoins } from './lint-join';
import { lintOffices } from './lint-offices';
import { lintReturns } from './lint-return';
import { lintStep } from './lint-step';
import { basis, problem, repeated, type Problem } from './problem';
import { isPure, parses } from './feel';

/**
 * Everything wrong with a definition that its form alone doesn't show. Empty means it may be published. Pure and total:
 * it also answers for a value whose required parts are missing, because that is what it is asked to find.
 */
export function lint(definition: Definition): Problem[] {
  return [
    ...lintFrame(definition),
    ...lintOffices(definition),
    ...repeated(definition.steps, ['steps'], 'step'),
    ...definition.steps.flatMap((step, i) => lintStep(step, ['steps', i])),
    ...lintFlow(definition),
    ...lintJoins(definition),
    ...lintClocks(definition),
    ...lintReturns(definition),
    ...lintEligibility(definition),
  ];
}

function lintFrame(definition: Definition): Problem[] {
  const { candidates, valid } = definition;
  const found: Problem[] = [];
  for (const part of ['from', 'until'] as const) {
    const date = valid[part];
    if (date !== undefined && !isDate(date)) found.push(problem(['valid', part], 'date-unknown', `there is no day ${date}`));
  }
  if (!isZone(definition.calendar.zone))
    found.push(problem(['calendar', 'zone'], 'zone-unknown', `there is no zone ${definition.calendar.zone}`));
  if (candidates.min > candidates.max) found.push(problem(['candidates'], 'range-backwards', 'min is more than max'));
  if (valid.until !== undefined && valid.until < valid.from)
    found.push(problem(['valid', 'until'], 'range-backwards', 'the definition ends before it begins'));
  return found;
}

function lintEligibility(definition: Definition): Problem[] {
  return [
    ...repeated(definition.eligibility, ['eligibility'], 'rule'),
    ...definition.eligibility.flatMap((rule, i) => {
      const path = ['eligibility', i] as const;
      const found = basis(rule, path, 'the eligibility rule');
      if (!parses(rule.when)) found.push(problem([...path, 'when'], 'feel-unreadable', `not a FEEL expression: ${rule.when}`));
      if (!isPure(rule.when)) found.push(problem([...path, 'when'], 'feel-impure', 'a rule may not read a clock or a die; use a fact'));
      return found;
    }),
  ];
}

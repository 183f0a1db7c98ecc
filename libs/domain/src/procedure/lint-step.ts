import type { ChoiceOption, Choose, Collect, Rung, Step } from './definition';
import { lintBallot } from './lint-ballot';
import { basis, inherited, problem, repeated, type Problem } from './problem';

type Path = Problem['path'];

/** A step that nobody does, nobody answers for, that has no end or leaves nothing behind isn't a step. */
export function lintStep(step: Partial<Step>, path: Path): Problem[] {
  const name = `step ${step.key ?? '?'}`;
  const mechanics = [step.collect, step.ballot, step.choose].filter((part) => part !== undefined).length;
  const found: Problem[] = basis(step, path, name);
  if (mechanics === 0) found.push(problem(path, 'step-without-assignee', `${name} has none of collect, ballot and choose: nobody does it`));
  if (mechanics > 1) found.push(problem(path, 'step-with-two-mechanics', `${name} needs exactly one of collect, ballot and choose`));
  if (!step.accountable) found.push(problem(path, 'step-without-accountable', `nobody answers for the lateness of ${name}`));
  if (!step.output) found.push(problem(path, 'step-without-output', `${name} leaves nothing behind`));
  return [
    ...found,
    ...lintDue(step, path, name),
    ...lintMechanic(step, path),
    ...lintLadder(step.ladder ?? [], [...path, 'ladder']),
    ...lintLists(step, path),
  ];
}

function lintDue(step: Partial<Step>, path: Path, name: string): Problem[] {
  if (!step.due) return [problem(path, 'step-without-due', `${name} has no due date`)];
  return [...basis(step.due, [...path, 'due'], `the due date of ${name}`), ...lintTime(step, path, name)];
}

/** What else a step says of time: how far it may be extended, whether it ends by itself, whether paper may come in late. */
function lintTime(step: Partial<Step>, path: Path, name: string): Problem[] {
  const found = (['extend', 'lapse', 'paper'] as const).flatMap((part) => {
    const rule = step[part];
    return rule ? basis(rule, [...path, part], `${part} of ${name}`) : [];
  });
  if (step.lapse && step.ballot)
    found.push(problem([...path, 'lapse'], 'lapse-on-ballot', 'a ballot ends at its hour with a count; it does not lapse'));
  if (step.paper && step.ballot) found.push(problem([...path, 'paper'], 'paper-on-ballot', 'a ballot on paper is a level of the ballot'));
  if (step.extend && step.due && 'before' in step.due)
    found.push(problem([...path, 'extend'], 'extend-of-date', 'a due date counted back from a date moves only with that date'));
  return found;
}

function lintLists(step: Partial<Step>, path: Path): Problem[] {
  const routes = (step.routes ?? []).flatMap((route, i) => basis(route, [...path, 'routes', i], `the route on ${route.on}`));
  const dossier = (step.dossier ?? []).flatMap((item, i) => basis(item, [...path, 'dossier', i], `dossier item ${item.kind}`));
  return [...routes, ...dossier];
}

function lintMechanic(step: Partial<Step>, path: Path): Problem[] {
  return [
    ...(step.collect ? lintCollect(step.collect, [...path, 'collect']) : []),
    ...(step.ballot ? lintBallot(step.ballot, [...path, 'ballot']) : []),
    ...(step.choose ? lintChoose(step.choose, [...path, 'choose']) : []),
  ];
}

function lintCollect(collect: Collect, path: Path): Problem[] {
  const found = inherited(collect, path, 'collect');
  if (!collect.from) found.push(problem(path, 'step-without-assignee', 'collect has no office in from'));
  const fields = collect.fields.flatMap((field, i) => {
    const place = [...path, 'fields', i];
    if ((field.type === 'choice') !== (field.options !== undefined))
      return [problem(place, 'field-options', `field ${field.key}: options belong to a choice, and a choice has them`)];
    return repeated(field.options ?? [], [...place, 'options'], 'option');
  });
  return [...found, ...repeated(collect.fields, [...path, 'fields'], 'field'), ...fields];
}

function lintChoose(choose: Choose, path: Path): Problem[] {
  const found = inherited(choose, path, 'choose');
  if (!choose.by) found.push(problem(path, 'step-without-assignee', 'choose has no office in by'));
  const options = choose.options.flatMap((option, i) => lintOption(option, [...path, 'options', i]));
  return [...found, ...repeated(choose.options, [...path, 'options'], 'option'), ...options];
}

function lintOption(option: ChoiceOption, path: Path): Problem[] {
  const effect = option.effect ? basis(option.effect, [...path, 'effect'], `the effect of ${option.key}`) : [];
  return [...basis(option, path, `option ${option.key}`), ...effect, ...repeated(option.grounds ?? [], [...path, 'grounds'], 'ground')];
}

export function lintLadder(ladder: readonly Rung[], path: Path): Problem[] {
  const rungs = ladder.flatMap((rung, i) => {
    const found = basis(rung, [...path, i], `rung ${rung.key}`);
    if ((rung.atPercent === undefined) === (rung.after === undefined)) {
      found.push(problem([...path, i], 'rung-ambiguous', `rung ${rung.key} needs exactly one of at-percent and after`));
    }
    return found;
  });
  return [...repeated(ladder, path, 'rung'), ...rungs];
}

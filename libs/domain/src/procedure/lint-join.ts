import type { Definition, Step } from './definition';
import { problem, type Problem } from './problem';

/** Where parallel ways meet: the steps waited for exist, come earlier, and each leads here, or the meeting never happens. */
export function lintJoins(definition: Definition): Problem[] {
  return definition.steps.flatMap((step, at) => (step.joins ? lintJoin(definition, step, at, step.joins) : []));
}

function lintJoin(definition: Definition, step: Step, at: number, joins: readonly string[]): Problem[] {
  return joins.flatMap((key, i) => {
    const path = ['steps', at, 'joins', i];
    const place = definition.steps.findIndex((s) => s.key === key);
    const other = definition.steps[place];
    if (!other) return [problem(path, 'step-unknown', `no step is called ${key}`)];
    if (place >= at) return [problem(path, 'join-backwards', `${step.key} waits for ${key}, which comes later`)];
    const leads = other.routes.some((route) => route.to.includes(step.key));
    return leads ? [] : [problem(path, 'join-never', `${step.key} waits for ${key}, from which no route leads to it`)];
  });
}

import type { Ballot, Definition, Route, Step } from './definition';
import { problem, type Problem } from './problem';

/** Where a case can go: every outcome leads somewhere, every step is reached, every way back is counted, and there is an end. */
export function lintFlow(definition: Definition): Problem[] {
  const order = new Map(definition.steps.map((step, i) => [step.key, i]));
  const start = definition.start
    .map((key, i) => ({ key, path: ['start', i] }))
    .filter(({ key }) => !order.has(key))
    .map(({ key, path }) => problem(path, 'step-unknown', `no step is called ${key}`));
  const steps = definition.steps.flatMap((step, i) => lintRoutes(step, i, order));
  return [...start, ...steps, ...unreachable(definition), ...endless(definition)];
}

function lintRoutes(step: Step, at: number, order: ReadonlyMap<string, number>): Problem[] {
  const path = ['steps', at, 'routes'];
  const possible = outcomes(step);
  const found = step.routes.flatMap((route, i) => lintRoute(route, [...path, i], { at, order, possible, step }));
  const routed = new Set(step.routes.map((route) => route.on));
  const lost = possible.filter((outcome) => !outcome.optional && !routed.has(outcome.name));
  return [
    ...found,
    ...lost.map(({ name }) =>
      problem(['steps', at], 'outcome-without-route', `step ${step.key} can end with ${name}, which leads nowhere`),
    ),
  ];
}

interface Place {
  readonly at: number;
  readonly order: ReadonlyMap<string, number>;
  readonly possible: readonly Outcome[];
  readonly step: Step;
}

function lintRoute(route: Route, path: Problem['path'], place: Place): Problem[] {
  const found: Problem[] = [];
  const index = path.at(-1) as number;
  if (!place.possible.some((outcome) => outcome.name === route.on)) {
    found.push(problem([...path, 'on'], 'outcome-unknown', `step ${place.step.key} never ends with ${route.on}`));
  }
  if (place.step.routes.findIndex((other) => other.on === route.on) < index) {
    found.push(problem([...path, 'on'], 'outcome-routed-twice', `${route.on} has a route already; name several steps in one`));
  }
  if ((route.to.length === 0) === (route.end === undefined))
    found.push(problem(path, 'route-ambiguous', 'a route has either steps or an end'));
  for (const [i, key] of route.to.entries()) {
    const target = place.order.get(key);
    if (target === undefined) found.push(problem([...path, 'to', i], 'step-unknown', `no step is called ${key}`));
    // Every circle has at least one edge to an earlier or the same step, so counting those counts every loop.
    else if (target <= place.at && route.maxRounds === undefined) {
      found.push(problem(path, 'loop-without-limit', `the way back to ${key} needs max-rounds`));
    }
  }
  return found;
}

interface Outcome {
  readonly name: string;
  /** May be routed, needn't be. */
  readonly optional: boolean;
}

/** With what a step can end. */
function outcomes(step: Step): Outcome[] {
  const lapsed = step.lapse ? [{ name: step.lapse.outcome, optional: false }] : [];
  return [...mechanicOutcomes(step), ...lapsed, ...(step.skip ? [{ name: 'skipped', optional: false }] : [])];
}

function mechanicOutcomes(step: Step): Outcome[] {
  const back = { name: 'returned', optional: true };
  if (step.choose) return [...step.choose.options.map((option) => ({ name: option.key, optional: false })), back];
  if (step.ballot) return ballotOutcomes(step.ballot);
  return step.collect ? [{ name: 'completed', optional: false }, back] : [];
}

/**
 * A tie is decided by its office before the step ends, so its route is needed only where the definition wants one. On
 * paper the quorum is judged before ballots go out, and a round with more ballots than went out is void.
 */
function ballotOutcomes(ballot: Ballot): Outcome[] {
  const paper = ballot.level === 'paper';
  const names = ['elected', 'none', ...(ballot.carry ? ['carried'] : []), ...(paper ? ['void'] : [])];
  const outcomes = names.map((name) => ({ name, optional: false }));
  if (ballot.quorum) outcomes.push({ name: 'no-quorum', optional: paper });
  if (ballot.tie) outcomes.push({ name: 'tie', optional: true });
  return outcomes;
}

function unreachable(definition: Definition): Problem[] {
  const ladders = [...definition.steps.map((s) => s.ladder ?? []), ...(definition.deadlines ?? []).map((d) => d.ladder)];
  const rungs = ladders.flat().flatMap((rung) => rung.opens ?? []);
  const sources = definition.steps.flatMap((s) => s.routes.flatMap((route) => route.otherSource ?? []));
  const reached = new Set([...definition.start, ...rungs, ...sources]);
  const open = [...reached];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const step = definition.steps.find((other) => other.key === key);
    for (const next of step?.routes.flatMap((route) => route.to) ?? []) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return definition.steps.flatMap((step, i) =>
    reached.has(step.key) ? [] : [problem(['steps', i], 'step-unreachable', `no way leads to step ${step.key}`)],
  );
}

function endless(definition: Definition): Problem[] {
  const ends = definition.steps.some((step) => step.routes.some((route) => route.end !== undefined && route.end !== 'branch'));
  return ends ? [] : [problem(['steps'], 'no-end', 'no route ends the case')];
}

import type { Definition, Route } from './definition';
import { problem, type Problem } from './problem';

/** Ways back say what becomes of the clock; another source of personnel begins where candidates are named. */
export function lintReturns(definition: Definition): Problem[] {
  return definition.steps.flatMap((step, i) =>
    step.routes.flatMap((route, j) => {
      const path = ['steps', i, 'routes', j];
      return [...lintClock(route, path), ...lintSource(route, definition, path)];
    }),
  );
}

function lintClock(route: Route, path: Problem['path']): Problem[] {
  if ((route.on === 'returned') === (route.clock !== undefined)) return [];
  if (route.on === 'returned')
    return [problem(path, 'return-without-clock', 'a return says whether the clock restarts or goes on with what remains')];
  return [problem([...path, 'clock'], 'return-without-clock', 'only a return says what becomes of the clock')];
}

function lintSource(route: Route, definition: Definition, path: Problem['path']): Problem[] {
  if (route.otherSource === undefined) return [];
  const at = [...path, 'otherSource'];
  const target = definition.steps.find((s) => s.key === route.otherSource);
  if (!target) return [problem(at, 'step-unknown', `no step is called ${route.otherSource}`)];
  const names = target.collect?.act === 'nominate' && target.collect.fields.some((f) => f.type === 'person');
  if (route.end !== 'stopped-reported' || !names)
    return [problem(at, 'source-unknown', 'another source follows a report, and begins with a nomination that names a person')];
  return [];
}

import { accountableFor, dueAt, dueBefore, holders, type Deadline, type Scene, type Step } from '#domain';
import { basisOf, mechanicOf } from './basis';
import type { PreviewStepDto } from './preview.dto';

/**
 * The steps in the order of the definition with the dates they would have, were each fulfilled on its last day and the
 * case to go forward: a step opens when the last of those that lead to it ends. What depends on acts not yet done has no date.
 */
export function forecast(scene: Scene): PreviewStepDto[] {
  const { definition, state } = scene;
  const candidates = new Set(state.candidates.map((c) => c.person));
  const opens = new Map<string, string>(definition.start.map((key) => [key, scene.now]));
  return definition.steps.map((rule, n) => {
    const from = opens.get(rule.key) ?? null;
    const deadline = from === null ? undefined : deadlineOf(scene, rule, from);
    for (const key of deadline ? rule.routes.flatMap((r) => r.to) : []) {
      const later = definition.steps.findIndex((s) => s.key === key) > n;
      if (deadline && later && (opens.get(key) ?? '') < deadline.at) opens.set(key, deadline.at);
    }
    const office = rule.collect?.from ?? rule.ballot?.roll.office ?? rule.choose?.by ?? '';
    return {
      key: rule.key,
      title: rule.title,
      mechanic: mechanicOf(rule),
      holders: holders(definition, office, scene.directory).filter((person) => !candidates.has(person)),
      accountable: accountableFor(scene, rule),
      opensAt: from,
      dueAt: deadline?.at ?? null,
      arithmetic: deadline ? { ...deadline.arithmetic } : null,
      dueBasis: basisOf(rule.due),
    };
  });
}

function deadlineOf(scene: Scene, { due }: Step, opensAt: string): Deadline | undefined {
  const fact = due.of.startsWith('fact.') ? scene.state.case.facts[due.of.slice('fact.'.length)] : undefined;
  if ('before' in due) return typeof fact === 'string' ? dueBefore(fact, due.before, scene.calendar) : undefined;
  const from = due.of === 'step.opened' ? opensAt : due.of === 'case.started' ? scene.now : undefined;
  return from === undefined ? undefined : dueAt(from, due.within, scene.calendar);
}

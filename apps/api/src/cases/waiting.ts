import { Injectable } from '@nestjs/common';
import { can, engineDue, ruleOf, type Act, type Scene } from '#domain';
import type { Actor } from '../http/actor';
import { ReadCase } from './read-case';

/** "Why is nothing happening?" and "why can't I?", as codes and parameters; both from the functions that judge acts. */
@Injectable()
export class Waiting {
  constructor(private readonly readCase: ReadCase) {}

  run(actor: Actor, caseId: string): Promise<object> {
    return this.readCase.inScene(actor, caseId, async (_tx, scene) => ({
      status: scene.state.case.status,
      nextByTime: engineDue(scene.state, scene.definition),
      steps: scene.state.steps.filter((s) => s.state !== 'closed').map((s) => waitsFor(scene, s.id)),
      acts: possibleActs(scene).map((act) => {
        const answer = can(act, scene);
        return {
          type: act.type,
          ...('step' in act ? { step: act.step } : {}),
          ...(answer.ok ? { allowed: true, rule: answer.rule } : { allowed: false, ...answer.refusal }),
        };
      }),
    }));
  }
}

function waitsFor(scene: Scene, stepId: string): object {
  const step = scene.state.steps.find((s) => s.id === stepId);
  const seats = scene.state.seats.filter((s) => s.step === stepId);
  return {
    step: step?.key,
    state: step?.state,
    revision: step?.revision,
    claimedBy: step?.claimedBy ?? null,
    accountable: step?.accountable ?? null,
    done: seats.filter((s) => s.state === 'done').length,
    of: seats.length,
    waitsFor: seats.filter((s) => s.state === 'open').map((s) => s.person),
    dueAt: scene.state.clocks.find((c) => c.step === stepId)?.dueAt ?? null,
  };
}

function possibleActs(scene: Scene): Act[] {
  const own = scene.state.candidates.find((c) => c.person === scene.actor.person);
  const onCase: Act[] = [
    { type: 'hold', ground: '', reason: '' },
    { type: 'resume', reason: '' },
    { type: 'withdraw', reason: '' },
    { type: 'answer-report', direction: 'end', number: '', date: '', reason: '' },
    ...(own ? [{ type: 'withdraw-candidate' as const, candidate: own.id, reason: '' }] : []),
  ];
  return [...onCase, ...scene.state.steps.filter((s) => s.state === 'open').flatMap((s) => actsOf(scene, s.id))];
}

function actsOf(scene: Scene, stepId: string): Act[] {
  const step = scene.state.steps.find((s) => s.id === stepId);
  if (!step) return [];
  const rule = ruleOf(scene.definition, step);
  if (rule.ballot)
    return [
      { type: 'vote', step: stepId, choice: '' },
      { type: 'close-ballot', step: stepId },
    ];
  if (rule.choose) return rule.choose.options.map((o) => ({ type: 'decide', step: stepId, option: o.key }));
  if (!rule.collect) return [];
  const collect: Act = { type: rule.collect.act, step: stepId, fields: {} };
  return rule.collect.claimable ? [collect, { type: 'claim', step: stepId }, { type: 'release', step: stepId }] : [collect];
}

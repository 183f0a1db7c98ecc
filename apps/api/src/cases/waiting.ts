import { Injectable } from '@nestjs/common';
import { electorate, engineDue, ruleOf, statusAt, type CaseState, type Scene } from '#domain';
import { byName, namesOf, withDirectory, withOffice } from '#persistence';
import type { Actor } from '../http/actor';
import { basisOf } from './basis';
import { dueOf } from './case-view';
import { deadlinesOf, powersEnded } from './deadlines-view';
import { InScene } from './in-scene';
import { isConcerned, maySeeParticipation } from './may-see';
import { possibleActs } from './possible-acts';
import type { WaitingDto, WaitingStepDto } from './waiting.dto';

type Step = CaseState['steps'][number];

/** "Why is nothing happening?" and "why can't I?", as codes and parameters; both from the functions that judge acts. */
@Injectable()
export class Waiting {
  constructor(private readonly inScene: InScene) {}

  run(actor: Actor, caseId: string): Promise<WaitingDto> {
    return this.inScene.read(actor, caseId, async ({ tx, scene: own }) => {
      const scene = await withOffice(tx, await withDirectory(tx, own)); // who else holds an office may decide whether the reader may act
      const steps = scene.state.steps.filter((s) => s.state !== 'closed').map((s) => waitsFor(scene, s));
      const people = await namesOf(
        tx,
        steps.flatMap((s) => [...s.waitsFor, ...s.toSummon, s.claimedBy, s.accountable]),
      );
      const sorted = byName(people);
      return {
        status: statusAt(scene.state, scene.now),
        revision: scene.state.case.revision,
        bound: scene.state.case.bound,
        powersEndedAt: powersEnded(scene),
        deadlines: deadlinesOf(scene),
        nextByTime: engineDue(scene.state, scene.definition),
        steps: steps.map((s) => ({ ...s, waitsFor: s.waitsFor.toSorted(sorted), toSummon: s.toSummon.toSorted(sorted) })),
        acts: possibleActs(scene),
        people,
      };
    });
  }
}

function waitsFor(scene: Scene, step: Step): WaitingStepDto {
  const concerned = isConcerned(scene);
  const knows = !concerned && maySeeParticipation(scene, step);
  // While the step has nobody, it waits for whoever must find somebody. A seat that was taken away counts for whoever may not know it.
  const seats = scene.state.seats.filter(
    (s) => s.step === step.id && (s.state !== 'closed' || !knows) && (s.duty === 'seat') === (step.obstacle !== null),
  );
  const open = seats.filter((s) => s.state === 'open').map((s) => s.person);
  return {
    id: step.id,
    step: step.key,
    state: step.state,
    revision: step.revision,
    obstacle: concerned ? null : step.obstacle,
    claimedBy: concerned ? null : step.claimedBy,
    accountable: concerned ? null : step.accountable,
    done: knows ? seats.length - open.length : null,
    of: seats.length,
    waitsFor: open.filter((person) => knows || person === scene.actor.person),
    dueAt: dueOf(scene, step),
    dueBasis: basisOf(ruleOf(scene.definition, step).due),
    closesAt: step.closesAt,
    toSummon: concerned ? [] : toSummon(scene, step),
  };
}

/** Who would be summoned as things are now: the list to be approved, until the roll is frozen. */
function toSummon(scene: Scene, step: Step): string[] {
  const { ballot } = ruleOf(scene.definition, step);
  const frozen = scene.state.roll.some((r) => r.step === step.id);
  return ballot && !frozen ? electorate(scene, ballot) : [];
}

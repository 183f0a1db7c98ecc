import { Injectable } from '@nestjs/common';
import { canRead, canReadTally, due, ruleOf, type CaseState, type Scene } from '#domain';
import { inTransaction, lockScene, standsAt, UnitOfWork, type Tx } from '#persistence';
import { v7 } from 'uuid';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';

/** A case as its reader may see it: while a ballot is open nobody reads choices; after close those the definition names. */
@Injectable()
export class ReadCase {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string): Promise<object> {
    return this.inScene(actor, caseId, async (tx, scene) => {
      await this.logTallyReads(tx, actor, scene);
      return view(scene);
    });
  }

  /** Opens the scene for reading; whoever may not read the case gets 404, as if it were not there. */
  async inScene<T>(actor: Actor, caseId: string, read: (tx: Tx, scene: Scene) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const locked = await lockScene(tx, caseId, actor.personId, this.work.definitions);
      if (!locked || !canRead(locked.scene)) throw edgeProblem('not-found');
      return read(tx, locked.scene);
    });
  }

  private async logTallyReads(tx: Tx, actor: Actor, scene: Scene): Promise<void> {
    const unannounced = scene.state.steps.filter((s) => {
      const ballot = ruleOf(scene.definition, s).ballot;
      return ballot !== undefined && ballot.announce.length === 0 && canReadTally(scene, s);
    });
    for (const step of unannounced) {
      await tx.query('insert into access_log (org, id, person, case_id, what) values ($1, $2, $3, $4, $5)', [
        actor.org,
        v7(),
        actor.personId,
        scene.state.case.id,
        `tally ${step.key} ${step.round}`,
      ]);
    }
  }
}

function view(scene: Scene): object {
  const { state, now } = scene;
  const readable = new Set(state.steps.filter((s) => canReadTally(scene, s)).map((s) => s.id));
  return {
    ...state.case,
    now,
    stands: standsAt(scene),
    candidates: candidatesFor(scene),
    steps: state.steps.map((s) => ({ ...s, outcome: outcomeFor(scene, s.id, readable) })),
    seats: state.seats.filter((s) => s.state !== 'closed'),
    roll: state.roll,
    clocks: state.clocks,
    rungs: state.rungs,
    documents: state.documents,
    contributions: isCandidate(scene) ? [] : state.contributions,
    corrections: isCandidate(scene) ? [] : state.corrections,
    waivers: state.waivers,
    voted: state.votes.filter((v) => v.counts).map((v) => ({ step: v.step, person: v.person, castAt: v.castAt })),
    votes: state.votes.filter((v) => readable.has(v.step)),
    tallies: state.tallies.filter((t) => readable.has(t.step)),
    incidents: state.incidents,
    dueNow: due(state, scene.definition, now)?.kind ?? null,
  };
}

const isCandidate = (scene: Scene): boolean => scene.state.candidates.some((c) => c.person === scene.actor.person);

/** A person concerned sees himself, never the other names. */
function candidatesFor(scene: Scene): CaseState['candidates'] {
  return isCandidate(scene) ? scene.state.candidates.filter((c) => c.person === scene.actor.person) : scene.state.candidates;
}

function outcomeFor(scene: Scene, stepId: string, readable: ReadonlySet<string>): string | null {
  const step = scene.state.steps.find((s) => s.id === stepId);
  if (!step) return null;
  const ballot = ruleOf(scene.definition, step).ballot;
  return ballot && !readable.has(stepId) && isCandidate(scene) ? null : step.outcome;
}

import { Injectable } from '@nestjs/common';
import { crashPoint } from '#config';
import {
  can,
  decide,
  declaredAt,
  isOnBallot,
  keptAct,
  localDate,
  peopleAsked,
  ruleOf,
  type Act,
  type Scene,
  type VersionInForce,
} from '#domain';
import { canonicalBytes, sha256Hex } from '#audit';
import {
  carryOut,
  type DefinitionStore,
  record,
  settle,
  UnitOfWork,
  withDirectory,
  withEntry,
  withOffice,
  withPeople,
  workOn,
  type GivenAnswer,
  type Receipt,
  type Tx,
} from '#persistence';
import { authorOf, type Actor } from '../http/actor';
import { edgeProblem, refused } from '../http/problem';
import { Hints } from '../events/hints';
import { SecurityLog } from '../audit/security-log';
import { Metrics } from '../operations/metrics';

/** Acts whose turn the engine must learn of even when the set of open steps stays the same. */
const ringing = new Set(['hold', 'resume', 'retry', 'answer-report']);

/** Acts whose rules look at others than the actor: who else holds an office may decide whether he does. */
const lookAround = new Set(['answer-report', 'withdraw', 'withdraw-candidate', 'propose-correction', 'decline', 'countermand']);
/** Acts that undo what a decision gave: they look at its row, and change who holds an office. */
const undoing = new Set(['decline', 'countermand']);
/** Acts that may change who holds an office, the retry of a parked effect too. */
const effective = new Set(['decide', 'retry', ...undoing]);
const looksAround = (act: Act): boolean => lookAround.has(act.type) || (isOnBallot(act) && act.type !== 'vote');

@Injectable()
export class SubmitAct {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hints: Hints,
    private readonly security: SecurityLog,
    private readonly metrics: Metrics,
  ) {}

  /** Idempotent by `key`: called twice with the same act it answers twice with the same receipt. */
  run(actor: Actor, caseId: string, act: Act, key: string): Promise<Receipt> {
    return this.metrics.timed(act.type, () => this.submit(actor, caseId, act, key));
  }

  private async submit(actor: Actor, caseId: string, act: Act, key: string): Promise<Receipt> {
    const requestHash = hashOf({ caseId, act });
    try {
      const receipt = await this.work.onCase(
        { org: actor.org, caseId, actor: { person: actor.personId, key }, forEffect: effective.has(act.type) },
        async (tx, locked) => {
          if (locked.given) return again(locked.given, requestHash);
          const around = looksAround(act) ? await withDirectory(tx, locked.scene) : locked.scene;
          const scene = undoing.has(act.type) ? await withOffice(tx, around) : around;
          const inForce = await bound(this.work.definitions, tx, scene, act);
          const permission = can(scene.actor, act, scene);
          if (!permission.ok) throw refused(permission.refusal);
          const asked = await withEntry(tx, await withPeople(tx, scene, peopleAsked(scene, act)), act);
          const verdict = decide({ ...asked, ...(inForce ? { inForce } : {}) }, act);
          if (!verdict.ok) throw refused(verdict.refusal);
          const author = authorOf(actor);
          const acted = record(workOn({ ...locked, scene }), verdict.change, { cause: null, author, act: keptAct(act) });
          crashPoint('act.before-moves');
          const stands = await carryOut(tx, acted, locked.engine.seq + 1);
          return settle(tx, stands, { answer: { actor: actor.personId, key, requestHash }, ring: ringing.has(act.type), last: true });
        },
      );
      if (!receipt) throw edgeProblem('not-found');
      this.hints.send();
      crashPoint('act.before-answer');
      return receipt;
    } catch (error) {
      await this.security.refusal(actor, caseId, act.type, error);
      throw error;
    }
  }
}

/** The version to which the option chosen binds the case: in force on the day of the approval, of one on paper the day that it declares. */
export async function bound(definitions: DefinitionStore, tx: Tx, scene: Scene, act: Act): Promise<VersionInForce | undefined> {
  const step = act.type === 'decide' ? scene.state.steps.find((s) => s.id === act.step) : undefined;
  if (!step || act.type !== 'decide') return undefined;
  if (!ruleOf(scene.definition, step).choose?.options.some((o) => o.key === act.option && o.binds)) return undefined;
  return definitions.inForce(tx, scene.definition.key, localDate(declaredAt(act) ?? scene.now, scene.calendar.zone));
}

/** A twin that waited for the first gets the first's answer; the same key with another body is refused. For what is no act on a case. */
export async function claim<T = Receipt>(tx: Tx, actor: Actor, key: string, requestHash: string): Promise<T | undefined> {
  const [given] = await tx.query<GivenAnswer>(
    'select request_hash as "requestHash", receipt from idempotency where org = $1 and actor = $2 and key = $3',
    [actor.org, actor.personId, key],
    'claim',
  );
  return given && again<T>(given, requestHash);
}

export function again<T = Receipt>(given: GivenAnswer, requestHash: string): T {
  if (given.requestHash !== requestHash) throw edgeProblem('idempotency-key-reused');
  return JSON.parse(given.receipt) as T;
}

/** Keeps the answer of what is no act on a case, in the transaction that made it. */
export async function keep<T>(tx: Tx, actor: Actor, asked: { key: string; requestHash: string }, answer: T): Promise<T> {
  await tx.query('insert into idempotency (org, actor, key, request_hash, receipt) values ($1, $2, $3, $4, $5)', [
    actor.org,
    actor.personId,
    asked.key,
    asked.requestHash,
    JSON.stringify(answer),
  ]);
  return answer;
}

export const hashOf = (request: unknown): string => sha256Hex(canonicalBytes(JSON.parse(JSON.stringify(request))));

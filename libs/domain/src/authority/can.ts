import type { Instant } from '../calendar/time';
import type { Act } from '../case/act';
import { isOnBallot } from '../case/ballots/ballot-act';
import { impartial } from '../case/ballots/offices';
import { declaredAt } from '../case/paper';
import { no } from '../case/refusals';
import { awaitsDirection } from '../case/route-of';
import { ruleOf, type Scene, type Standing } from '../case/scene';
import type { StepRow } from '../case/state';
import { statusAt } from '../case/status-at';
import { canBallot } from './can-ballot';
import { mayCountermand, mayDecline } from './can-undo';
import { isOwnCase } from './own-case';
import { holds, yes, type Permission, type Reading } from './permission';
import { answersFor, seated } from './seated';

/**
 * May this actor do this act in this scene? The one place where authority is judged; pure, as of the scene's now.
 * It asks who the actor is to the case; whether the act itself is well-formed is `decide`'s question. `scene.directory` holds
 * at least the actor's own offices.
 */
export function can(actor: Standing, act: Act, around: Omit<Scene, 'actor'>): Permission {
  const scene: Scene = { ...around, actor };
  if (!scene.actor.active || !canRead(scene)) return no('not-found');
  const status = statusAt(scene.state, scene.now);
  if (status === 'ended' && !afterEnd.has(act.type)) return no('case-ended', { outcome: scene.state.case.outcome });
  if (status === 'held' && !whileHeld.has(act.type)) {
    return no('held', { ground: scene.state.case.holdGround, until: scene.state.case.holdUntil });
  }
  if (isOwnCase(scene, act)) return no('own-case');
  switch (act.type) {
    case 'hold':
    case 'resume':
      return holds(scene, scene.definition.authority) || holds(scene, scene.definition.personnelBody)
        ? yes('hold by the authority or the personnel body')
        : no('not-your-turn', { needs: [scene.definition.authority, scene.definition.personnelBody] });
    case 'withdraw':
      return mayWithdraw(scene);
    case 'withdraw-candidate':
      return scene.state.candidates.some((c) => c.id === act.candidate && c.person === scene.actor.person)
        ? yes('a candidate withdraws himself')
        : no('not-your-turn', { needs: ['candidate'] });
    case 'waive':
      return mayWaive(act.rule, scene);
    case 'answer-report':
      return holds(scene, scene.definition.authority)
        ? yes('direction by the authority')
        : no('not-your-turn', { needs: [scene.definition.authority] });
    case 'decline':
      return mayDecline(scene);
    case 'countermand':
      return mayCountermand(scene);
    case 'propose-correction':
    case 'confirm-correction':
      return mayCorrect(scene);
    case 'retry':
      return scene.actor.duties.includes('administrator')
        ? yes('retry by an administrator')
        : no('not-your-turn', { needs: ['administrator'] });
    default:
      return onStep(act, scene);
  }
}

/** A hold refuses everything but its end, the case's, the authority's direction and putting the record right, which is never too late. */
const whileHeld: ReadonlySet<string> = new Set(['resume', 'withdraw', 'answer-report', 'propose-correction', 'confirm-correction']);
const afterEnd: ReadonlySet<string> = new Set(['retry', 'propose-correction', 'confirm-correction', 'decline', 'countermand']);

/** The board, but not what waits for the authority: its written direction alone ends that, where anybody may give one. */
function mayWithdraw(scene: Scene): Permission {
  const { board, authority } = scene.definition;
  if (!holds(scene, board)) return no('not-your-turn', { needs: [board] });
  if (awaitsDirection(scene.state) && impartial(scene, authority).length > 0) return no('reported', { needs: [authority] });
  return yes('withdrawal by the board');
}

function mayCorrect(scene: Scene): Permission {
  const needs = [scene.definition.personnelBody, scene.definition.board, scene.definition.authority];
  return needs.some((office) => holds(scene, office))
    ? yes('the record is put right by two who answer for it')
    : no('not-your-turn', { needs });
}

/** A step that ends by itself is over at its due instant, whether or not anybody has recorded it yet. */
function lapsedAt(scene: Scene, step: StepRow, at: Instant): Instant | undefined {
  return scene.state.clocks.find((c) => c.step === step.id && c.lapsesAt !== null && c.state === 'running' && c.dueAt <= at)?.dueAt;
}

type StepAct = Extract<Act, { step: string }>;

function onStep(act: StepAct, scene: Scene): Permission {
  const step = scene.state.steps.find((s) => s.id === act.step);
  if (!step) return no('step-not-open');
  if (step.state === 'closed') return no('step-closed', { step: step.key, outcome: step.outcome });
  if (step.state !== 'open') return no('step-not-open', { step: step.key, state: step.state });
  if (step.closesAt !== null && step.closesAt <= scene.now && act.type !== 'choose-at-tie')
    return no('ballot-closed', { closedAt: step.closesAt });
  const lapsed = lapsedAt(scene, step, declaredAt(act) ?? scene.now);
  if (lapsed !== undefined) return no('step-lapsed', { step: step.key, dueAt: lapsed });
  if (isOnBallot(act)) return canBallot(act, scene, step);
  switch (act.type) {
    case 'extend':
      return mayExtend(scene, step);
    case 'submit-document':
      return maySubmit(scene, step);
    case 'reassign':
      return answersFor(scene, step) ? yes('reassignment by the accountable person') : no('not-your-turn', { needs: ['accountable'] });
    default:
      return seated(scene, step);
  }
}

/** Only the office that the rule itself names. */
function mayWaive(key: string, scene: Scene): Permission {
  const rule = scene.definition.eligibility.find((r) => r.key === key);
  if (!rule) return no('unknown-rule', { rule: key });
  if (!rule.waivableBy) return no('not-waivable', { rule: key });
  return holds(scene, rule.waivableBy) ? yes('waiver by the office the rule names') : no('not-your-turn', { needs: [rule.waivableBy] });
}

/** The office the definition names, or else the accountable person and the authority. */
function mayExtend(scene: Scene, step: StepRow): Permission {
  const by = ruleOf(scene.definition, step).extend?.by;
  const may = by ? holds(scene, by) : answersFor(scene, step) || holds(scene, scene.definition.authority);
  return may
    ? yes('extension by who may extend the step')
    : no('not-your-turn', { needs: by ? [by] : ['accountable', scene.definition.authority] });
}

/** Whoever works on the step, answers for it, or keeps the dossier. */
function maySubmit(scene: Scene, step: StepRow): Permission {
  const files = answersFor(scene, step) || holds(scene, scene.definition.personnelBody);
  return files ? yes('a document entered by who keeps the dossier') : seated(scene, step);
}

/**
 * Who may know that the case exists: its unit's board, its personnel body, its authority, whoever holds or held a seat
 * in it, its candidates, auditors and administrators. For anybody else it is not there.
 */
export function canRead(scene: Reading): boolean {
  const { state, definition, actor } = scene;
  if (actor.duties.includes('auditor') || actor.duties.includes('administrator')) return true;
  if (state.seats.some((s) => s.person === actor.person)) return true;
  if (state.steps.some((s) => s.accountable === actor.person)) return true;
  if (state.candidates.some((c) => c.person === actor.person)) return true;
  return [definition.board, definition.personnelBody, definition.authority].some((office) => holds(scene, office));
}

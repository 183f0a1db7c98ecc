import {
  asSeen,
  ballotActsAt,
  can,
  decide,
  options,
  ownRow,
  ruleOf,
  stands,
  type Act,
  type CaseState,
  type Refusal,
  type RefusalCode,
  type Scene,
} from '#domain';
import { isConcerned } from './may-see';
import { recordActs } from './record-acts';
import type { PossibleActDto } from './waiting.dto';

type Step = CaseState['steps'][number];

/** What the actor might do now, each allowed by a rule or refused by one: of the scene as he may know it, which they tell. */
export function possibleActs(own: Scene): PossibleActDto[] {
  const scene = asSeen(own);
  return actsNow(scene).map((act) => judged(scene, act));
}

function judged(scene: Scene, act: Act): PossibleActDto {
  const may = can(scene.actor, act, scene);
  const refusal = may.ok ? standsAgainst(scene, act) : may.refusal;
  return {
    type: act.type,
    ...('step' in act ? { step: act.step } : {}),
    ...('option' in act && act.option ? { option: act.option } : {}),
    ...('person' in act && act.person ? { person: act.person } : {}),
    ...(act.type === 'waive' ? { candidate: act.candidate, eligibility: act.rule } : {}),
    ...(refusal
      ? { allowed: false, code: refusal.code, rule: refusal.rule, params: { ...refusal.params } }
      : { allowed: true, rule: may.ok ? may.rule : '' }),
  };
}

/** Refusals that rest on how far the case has come, whatever an actor fills in. */
const stages: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'already-acted',
  'already-summoned',
  'ballots-issued',
  'ballots-not-issued',
  'candidate-withdrawn',
  'claimed-by-another',
  'count-begun',
  'counts-differ',
  'counts-missing',
  'excuse-too-late',
  'no-tie',
  'not-extendable',
  'not-held',
  'not-reported',
  'not-summoned',
  'option-used',
  'presence-missing',
  'quorum-not-met',
  'reported',
  'roll-empty',
  'summons-not-approved',
  'tellers-missing',
  'vote-final',
]);

/** What the case itself has against the act with nothing filled in, by the function that would judge it. */
function standsAgainst(scene: Scene, act: Act): Refusal | undefined {
  const step = 'step' in act ? scene.state.steps.find((s) => s.id === act.step) : undefined;
  const verdict = decide(scene, { ...filled(scene, act), revision: (step ?? scene.state.case).revision } as Act);
  if (verdict.ok || !stages.has(verdict.refusal.code)) return undefined;
  const unnamed = act.type === 'name-tellers' && verdict.refusal.code === 'tellers-missing';
  return unnamed ? undefined : verdict.refusal;
}

/** A vote is judged by its choice first: any that may be made. */
function filled(scene: Scene, act: Act): Act {
  if (act.type !== 'vote') return act;
  const step = scene.state.steps.find((s) => s.id === act.step);
  const ballot = step && ruleOf(scene.definition, step).ballot;
  return { ...act, choice: (ballot && options(scene.state, ballot)[0]) ?? act.choice };
}

const noInstrument = { number: '', date: '', issuingBody: '', signer: '', capacity: '', effectiveDate: '' };
const undoing: readonly Act[] = [
  { type: 'decline', reason: '' },
  { type: 'countermand', instrument: noInstrument, ground: '', reason: '' },
];

function actsNow(scene: Scene): Act[] {
  const own = ownRow(scene.state, scene.actor.person);
  const onCase: Act[] = [
    { type: 'hold', ground: '', reason: '' },
    { type: 'resume', reason: '' },
    { type: 'withdraw', reason: '' },
    { type: 'answer-report', direction: 'end', number: '', date: '', reason: '' },
    ...(own ? [{ type: 'withdraw-candidate' as const, candidate: own.id, reason: '' }] : []),
    ...(stands(scene.state) ? undoing : []),
    ...(own ? [] : scene.state.incidents.filter((i) => i.state === 'parked')).map((i): Act => ({
      type: 'retry',
      incident: i.id,
      reason: '',
    })),
  ];
  return [...onCase, ...recordActs(scene), ...scene.state.steps.filter((s) => s.state === 'open').flatMap((s) => actsOf(scene, s))];
}

function actsOf(scene: Scene, step: Step): Act[] {
  const rule = ruleOf(scene.definition, step);
  if (rule.ballot) return isConcerned(scene) ? [] : ballotActsAt(scene, step); // how far it has come is not for a candidate
  const back: Act[] = rule.routes.some((r) => r.on === 'returned') ? [{ type: 'return', step: step.id, reasons: [] }] : [];
  if (rule.choose) return [...rule.choose.options.map((o): Act => ({ type: 'decide', step: step.id, option: o.key })), ...back];
  if (!rule.collect) return back;
  const collect: Act = { type: rule.collect.act, step: step.id, fields: {} };
  return [collect, ...(rule.collect.claimable ? groupActs(scene, step) : []), ...back];
}

/** A task of a group is taken by one, given back by him alone, and handed on by who answers for it. */
function groupActs(scene: Scene, step: Step): Act[] {
  const hand: Act = { type: 'reassign', step: step.id, to: '', reason: '' };
  if (step.claimedBy === null || isConcerned(scene)) return [{ type: 'claim', step: step.id }, hand];
  return step.claimedBy === scene.actor.person ? [{ type: 'release', step: step.id }, hand] : [hand];
}

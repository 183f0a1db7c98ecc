import type { Act } from './act';
import type { Verdict } from './change';
import { isOnBallot } from './ballots/ballot-act';
import { considerationFault } from './consider';
import { decideBallot } from './decide-ballot';
import { asOfPaper, recordedNow } from './paper';
import type { Scene } from './scene';
import { stale } from './stale';
import { acknowledge } from './acts/acknowledge';
import { answerReport } from './acts/answer-report';
import { claim } from './acts/claim';
import { confirmCorrection } from './acts/confirm-correction';
import { countermand } from './acts/countermand';
import { decideOption } from './acts/decide';
import { decline } from './acts/decline';
import { evaluate } from './acts/evaluate';
import { explain } from './acts/explain';
import { extend } from './acts/extend';
import { giveNotice } from './acts/give-notice';
import { giveOpinion } from './acts/give-opinion';
import { hold } from './acts/hold';
import { nominate } from './acts/nominate';
import { proposeCorrection } from './acts/propose-correction';
import { reassign } from './acts/reassign';
import { recordFinding } from './acts/record-finding';
import { release } from './acts/release';
import { resume } from './acts/resume';
import { retry } from './acts/retry';
import { returnCase } from './acts/return';
import { selfReport } from './acts/self-report';
import { submit } from './acts/submit';
import { submitDocument } from './acts/submit-document';
import { waive } from './acts/waive';
import { withdraw } from './acts/withdraw';
import { withdrawCandidate } from './acts/withdraw-candidate';

/** Every act enters here and goes to its own file. Total: each (scene, act) has an answer. Idempotence is the caller's. */
export function decide(scene: Scene, act: Act): Verdict {
  const old = stale(scene.state, act);
  if (old) return old;
  const then = asOfPaper(scene, act);
  if (!then.ok) return then;
  const verdict = judge(then.scene, act);
  if (!verdict.ok) return verdict;
  const fault = considerationFault(then.scene, act);
  return fault ? { ok: false, refusal: fault } : { ok: true, change: recordedNow(scene, act, verdict.change) };
}

function judge(scene: Scene, act: Act): Verdict {
  if (isOnBallot(act)) return decideBallot(scene, act);
  switch (act.type) {
    case 'nominate':
      return nominate(scene, act);
    case 'record-finding':
      return recordFinding(scene, act);
    case 'give-opinion':
      return giveOpinion(scene, act);
    case 'self-report':
      return selfReport(scene, act);
    case 'evaluate':
      return evaluate(scene, act);
    case 'acknowledge':
      return acknowledge(scene, act);
    case 'give-notice':
      return giveNotice(scene, act);
    case 'submit':
      return submit(scene, act);
    case 'explain':
      return explain(scene, act);
    case 'claim':
      return claim(scene, act);
    case 'release':
      return release(scene, act);
    case 'reassign':
      return reassign(scene, act);
    case 'decide':
      return decideOption(scene, act);
    case 'return':
      return returnCase(scene, act);
    case 'submit-document':
      return submitDocument(scene, act);
    case 'extend':
      return extend(scene, act);
    case 'waive':
      return waive(scene, act);
    case 'hold':
      return hold(scene, act);
    case 'resume':
      return resume(scene, act);
    case 'withdraw':
      return withdraw(scene, act);
    case 'withdraw-candidate':
      return withdrawCandidate(scene, act);
    case 'answer-report':
      return answerReport(scene, act);
    case 'decline':
      return decline(scene, act);
    case 'countermand':
      return countermand(scene, act);
    case 'propose-correction':
      return proposeCorrection(scene, act);
    case 'confirm-correction':
      return confirmCorrection(scene, act);
    case 'retry':
      return retry(scene, act);
  }
}

import { approveExcuse } from './acts/approve-excuse';
import { approveSummons } from './acts/approve-summons';
import { chooseAtTie } from './acts/choose-at-tie';
import { closeBallot } from './acts/close-ballot';
import { confirmTally } from './acts/confirm-tally';
import { enterCount } from './acts/enter-count';
import { excuse } from './acts/excuse';
import { issueBallots } from './acts/issue-ballots';
import { nameTellers } from './acts/name-tellers';
import { recordPresence } from './acts/record-presence';
import { refuseExcuse } from './acts/refuse-excuse';
import { reportSurplus } from './acts/report-surplus';
import { summon } from './acts/summon';
import { vote } from './acts/vote';
import type { ActOnBallot } from './ballots/ballot-act';
import type { Verdict } from './change';
import type { Scene } from './scene';

/** Each act on a ballot goes to its own file. */
export function decideBallot(scene: Scene, act: ActOnBallot): Verdict {
  switch (act.type) {
    case 'approve-summons':
      return approveSummons(scene, act);
    case 'summon':
      return summon(scene, act);
    case 'excuse':
      return excuse(scene, act);
    case 'approve-excuse':
      return approveExcuse(scene, act);
    case 'refuse-excuse':
      return refuseExcuse(scene, act);
    case 'record-presence':
      return recordPresence(scene, act);
    case 'name-tellers':
      return nameTellers(scene, act);
    case 'issue-ballots':
      return issueBallots(scene, act);
    case 'enter-count':
      return enterCount(scene, act);
    case 'report-surplus':
      return reportSurplus(scene, act);
    case 'confirm-tally':
      return confirmTally(scene, act);
    case 'choose-at-tie':
      return chooseAtTie(scene, act);
    case 'vote':
      return vote(scene, act);
    case 'close-ballot':
      return closeBallot(scene, act);
  }
}

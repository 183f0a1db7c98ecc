import type { ActRequest } from '../../api/act';
import type { CaseView } from '../../api/case';

/** A vote and an acknowledgement judge nothing of what is shown. */
const judgesNothing: ReadonlySet<string> = new Set(['vote', 'acknowledge']);

/** What the act is judged by: its step as it is shown or, where it names none, the case. */
export function shownRevision(view: CaseView, act: ActRequest['act']): Pick<ActRequest, 'ifMatch'> {
  if (judgesNothing.has(act.type)) return {};
  return { ifMatch: view.steps.find((s) => s.id === act['step'])?.revision ?? view.revision };
}

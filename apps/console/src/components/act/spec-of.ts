import { plain, type ActSpec, type SpecContext } from './act-spec';
import { ballotSpecOf } from './ballot-act-specs';
import { caseSpecOf } from './case-act-specs';
import { recordSpecOf } from './record-act-specs';
import { undoSpecOf } from './undo-specs';

/** What each act asks for beyond being done. */
export function specOf(type: string, at: SpecContext): ActSpec {
  const known = caseSpecOf(type, at) ?? recordSpecOf(type, at) ?? undoSpecOf(type, at);
  if (known) return known;
  return at.step ? ballotSpecOf(type, at, at.step) : plain;
}

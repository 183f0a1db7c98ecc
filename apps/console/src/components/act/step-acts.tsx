import type { CaseView } from '../../api/case';
import type { CaseStep, PossibleAct } from '../../api/types';
import { ActsMenu } from './acts-menu';
import type { Prepared } from './prepared';

interface StepActsProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly offers: readonly PossibleAct[];
  readonly onPrepared: (prepared: Prepared) => void;
}

/** Acts beside the step's own: a group's task, the running of a ballot, the record, a return. */
export const besides: readonly string[] = [
  'claim',
  'release',
  'approve-summons',
  'summon',
  'record-presence',
  'name-tellers',
  'issue-ballots',
  'enter-count',
  'report-surplus',
  'confirm-tally',
  'choose-at-tie',
  'close-ballot',
  'excuse',
  'approve-excuse',
  'refuse-excuse',
  'submit-document',
  'extend',
  'return',
  'reassign',
];

export function StepActs({ view, step, offers, onPrepared }: StepActsProps) {
  const types = besides.filter((type) => offers.some((o) => o.allowed && o.type === type));
  return <ActsMenu view={view} step={step} types={types} onPrepared={onPrepared} />;
}

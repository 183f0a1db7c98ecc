import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep, PossibleAct } from '../../api/types';
import type { Prepared } from './prepared';
import { StepActForm } from './step-act-form';
import { specOf } from './step-act-specs';
import { useSpecContext } from './use-spec-context';

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
  const { t } = useTranslation();
  const context = useSpecContext(view, step);
  const [chosen, setChosen] = useState<string>();
  const allowed = besides.filter((type) => offers.some((o) => o.allowed && o.type === type));
  if (chosen)
    return (
      <StepActForm type={chosen} step={step} spec={specOf(chosen, context)} onBack={() => setChosen(undefined)} onPrepared={onPrepared} />
    );
  if (allowed.length === 0) return null;
  const choose = (type: string): void => {
    const spec = specOf(type, context);
    if (spec.fields.length > 0) setChosen(type);
    else
      onPrepared({
        act: { type, step: step.id, ...spec.toAct({}) },
        says: t(`act.says.${type}`),
        doIt: t(`act.types.${type}`),
        judged: spec.judged,
      });
  };
  return (
    <Group gap="xs">
      {allowed.map((type) => (
        <Button key={type} size="xs" variant="default" data-act={type} onClick={() => choose(type)}>
          {t(`act.types.${type}`)}
        </Button>
      ))}
    </Group>
  );
}

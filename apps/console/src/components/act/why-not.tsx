import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep, PossibleAct } from '../../api/types';
import { Problem } from '../../api/problem';
import { useProblemText } from '../problem-text';

interface WhyNotProps {
  readonly offers: readonly PossibleAct[];
  readonly step: CaseStep;
  readonly view: CaseView;
}

/** "Why can't I?": the rule that says no, from the function that judges acts. */
export function WhyNot({ offers, step, view }: WhyNotProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const refused = offers.find((o) => !o.allowed && o.code);
  if (!refused?.code) return <Text c="dimmed">{step.state === 'open' ? t('act.nothingToDo') : t(`act.stepIs.${step.state}`)}</Text>;
  const { title } = words(new Problem(403, refused.code, named(refused.params, view), refused.rule));
  return (
    <div>
      <Text>{title}</Text>
      {refused.rule && (
        <Text size="sm" c="dimmed">
          {t('act.rule', { rule: refused.rule })}
        </Text>
      )}
    </div>
  );
}

/** Persons of the parameters by name. */
function named(params: PossibleAct['params'], view: CaseView): Record<string, unknown> {
  const word = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(word);
    if (typeof value !== 'string') return value;
    return view.people[value] ?? value;
  };
  return Object.fromEntries(Object.entries(params ?? {}).map(([k, v]) => [k, word(v)]));
}

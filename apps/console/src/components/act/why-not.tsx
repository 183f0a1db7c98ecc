import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { Problem } from '../../api/problem';
import type { CaseStep, PossibleAct } from '../../api/types';
import { useProblemText } from '../problem-text';
import { Source } from '../source';
import { useDefinition } from '../use-definition';
import { useNames } from '../use-names';
import { basisOfAct } from './basis-of-act';
import { besides } from './step-acts';
import classes from './act.module.css';

interface WhyNotProps {
  readonly offers: readonly PossibleAct[];
  readonly step: CaseStep;
  readonly view: CaseView;
}

/** "Why can't I?" of a step: of the act that it is about at once, of the others folded away. */
export function WhyNot({ offers, step, view }: WhyNotProps) {
  const { t } = useTranslation();
  const own = offers.filter((o) => !besides.includes(o.type));
  const first = own.some((o) => o.allowed) ? undefined : (own[0] ?? (offers.some((o) => o.allowed) ? undefined : offers[0]));
  const rest = offers.filter((o) => o.type !== first?.type);
  if (offers.length === 0) return <Text c="dimmed">{step.state === 'open' ? t('act.nothingToDo') : t(`act.stepIs.${step.state}`)}</Text>;
  return (
    <div>
      {first && <Why offer={first} view={view} />}
      <WhyNotRest offers={rest} view={view} />
    </div>
  );
}

/** Why the acts that are not offered are refused, folded away until somebody asks. */
export function WhyNotRest({ offers, view }: Pick<WhyNotProps, 'offers' | 'view'>) {
  const { t } = useTranslation();
  const open = new Set(offers.filter((o) => o.allowed).map((o) => o.type));
  const refused = offers.filter((o, n) => !open.has(o.type) && offers.findIndex((other) => other.type === o.type) === n);
  if (refused.length === 0) return null;
  return (
    <details className={classes.whyNot}>
      <summary>{t('act.whyNot', { count: refused.length })}</summary>
      <dl>
        {refused.map((o) => (
          <div key={o.type}>
            <dt>{t(`act.types.${o.type}`)}</dt>
            <dd>
              <Why offer={o} view={view} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What says no, who may instead, and where the rule stands. */
function Why({ offer, view }: { readonly offer: PossibleAct; readonly view: CaseView }) {
  const { t, i18n } = useTranslation();
  const names = useNames(view);
  const words = useProblemText(names);
  const definition = useDefinition(view);
  const needs = Array.isArray(offer.params?.['needs']) ? (offer.params['needs'] as string[]) : [];
  const named = needs.map((key) => (i18n.exists(`act.needs.${key}`) ? t(`act.needs.${key}`) : (names[key] ?? key)));
  const key = view.steps.find((s) => s.id === offer.step)?.key;
  return (
    <>
      <Text size="sm">{words(new Problem(403, offer.code ?? '', offer.params, offer.rule)).title}</Text>
      {named.length > 0 && <Text size="sm">{t('act.onlyBy', { who: named.join('; ') })}</Text>}
      <Source basis={basisOfAct(offer, definition, key)} />
    </>
  );
}

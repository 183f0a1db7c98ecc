import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../api/types';
import type { Span } from '../../api/definition';
import { inLanguage } from '../../lib/format';

export function useSpanWords(): (span: Span | undefined) => string {
  const { t } = useTranslation();
  return (span) => (span ? t(`act.span.${span.unit}`, { count: span.n }) : '');
}

/** One sentence: what the case does when this outcome of a step is accepted, as the definition's routes say. */
export function useConsequence(view: Pick<CaseDto, 'map'>): (step: string, outcome: string) => string {
  const { t } = useTranslation();
  return (step, outcome) => {
    const route = view.map.find((s) => s.key === step)?.routes.find((r) => r.on === outcome);
    if (!route) return t('act.staysHere');
    if (route.end) return t('act.endsCase', { end: t(`case.outcome.${route.end}`) });
    const next = route.to.map((key) => inLanguage(view.map.find((s) => s.key === key)?.title)).join(', ');
    return t('act.goesTo', { step: next });
  };
}

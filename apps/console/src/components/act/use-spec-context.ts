import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { dayOf } from '../../lib/format';
import { useZone } from '../../session/session';
import { useChoiceWords } from '../choice-words';
import { useDefinition } from '../use-definition';
import type { SpecContext } from './step-act-specs';

/** What the forms of acts are made from: the case, its procedure, the day of its clock, and words. */
export function useSpecContext(view: CaseView, step?: CaseStep): SpecContext {
  const { t } = useTranslation();
  const definition = useDefinition(view);
  const words = useChoiceWords(view);
  const zone = useZone();
  return { view, definition, today: dayOf(view.now, zone), zone, words, t, ...(step ? { step } : {}) };
}

import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { dayOf } from '../../lib/format';
import { useSession } from '../../session/session';
import { useChoiceWords } from '../choice-words';
import { useDefinition } from '../use-definition';
import type { SpecContext } from './act-spec';

/** What the forms of acts are made from: the case, its procedure, the day of its clock, and words. */
export function useSpecContext(view: CaseView, step?: CaseStep): SpecContext {
  const { t } = useTranslation();
  const definition = useDefinition(view);
  const words = useChoiceWords(view);
  const { id: me, organisation } = useSession();
  const { zone } = organisation;
  return { view, definition, me, zone, today: dayOf(view.now, zone), words, t, ...(step ? { step } : {}) };
}

import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case';

/** A choice on a ballot: yes, no, against, abstain, or the name behind a candidate's id. */
export function useChoiceWords(view: CaseView): (choice: string) => string {
  const { t } = useTranslation();
  return (choice) => {
    if (choice === 'yes') return t('ballots.yes');
    if (choice === 'no' || choice === 'against') return t('ballots.no');
    if (choice === 'abstain') return t('ballots.abstain');
    const candidate = view.candidates.find((c) => c.id === choice);
    return (candidate && view.people[candidate.person]) ?? choice;
  };
}

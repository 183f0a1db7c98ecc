import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { Sheet } from '../../components/page';
import { Empty } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { BallotSheet } from './ballots/ballot-sheet';

export function BallotsTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const ballots = view.steps.filter((s) => s.rule.ballot);
  if (ballots.length === 0)
    return (
      <Sheet>
        <Empty text={t('ballots.none')} />
      </Sheet>
    );
  return (
    <>
      {ballots.map((s) => {
        const title = s.round > 1 ? t('case.titleRound', { step: inLanguage(s.rule.title), round: s.round }) : inLanguage(s.rule.title);
        return <BallotSheet key={s.id} view={view} step={s} title={title} />;
      })}
    </>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { CaseStep } from '../../../api/types';
import { Moment } from '../../../components/due';
import { Sheet } from '../../../components/page';
import { shareOf, useShareWords } from '../../../components/share-words';
import { Source } from '../../../components/source';
import { AnnouncedLater } from './announced-later';
import { Counts } from './counts';
import { RollTable } from './roll-table';
import { RuleLines } from './rule-lines';
import { TallyTable } from './tally-table';

/** One ballot: its rule in words, who is on its roll and has answered; figures only after close and for those who may read them. */
export function BallotSheet({ view, step, title }: { readonly view: CaseView; readonly step: CaseStep; readonly title: string }) {
  const { t } = useTranslation();
  const share = useShareWords();
  const ballot = step.rule.ballot;
  if (!ballot) return null;
  const tally = view.tallies.find((x) => x.step === step.id);
  return (
    <Sheet title={title} aside={<Text size="sm">{t(`ballots.level.${ballot.level}`)}</Text>}>
      <Text>{t('ballots.rule', { share: share(shareOf(ballot.win)), base: t(`ballots.base.${ballot.denominator}`) })}</Text>
      {ballot.level === 'paper' && ballot.question === 'candidates' && <Text>{t('act.maxNames', { count: ballot.maxNames })}</Text>}
      <Source basis={step.rule.basis} />
      {step.closesAt && step.state === 'open' && (
        <Text size="sm">
          {t('ballots.closes')} <Moment at={step.closesAt} />
        </Text>
      )}
      {tally ? (
        <>
          <TallyTable view={view} tally={tally} />
          <RuleLines view={view} step={step} ballot={ballot} tally={tally} />
        </>
      ) : (
        <Text c="dimmed" my="sm">
          {step.state === 'closed' ? t('ballots.notForYou') : t('ballots.whileOpen')}
        </Text>
      )}
      <AnnouncedLater view={view} step={step} />
      <Counts view={view} step={step} />
      <RollTable view={view} step={step} ballot={ballot} />
    </Sheet>
  );
}

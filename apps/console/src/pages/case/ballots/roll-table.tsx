import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { BallotRule, CaseStep } from '../../../api/types';
import { Moment } from '../../../components/due';
import { useChoiceWords } from '../../../components/choice-words';
import classes from '../case.module.css';

/** Who is entitled and who has answered; how, only where the ballot is open, closed and readable. */
export function RollTable({ view, step, ballot }: { readonly view: CaseView; readonly step: CaseStep; readonly ballot: BallotRule }) {
  const { t } = useTranslation();
  const words = useChoiceWords(view);
  const roll = view.roll.filter((r) => r.step === step.id);
  if (roll.length === 0) return null;
  const votes = view.votes.filter((v) => v.step === step.id && v.counts);
  // Who came is known once it was written down; until then a list of those summoned is no list of those present.
  const recorded = roll.some((r) => r.state === 'present');
  const attendance = (state: string): string => {
    if (state !== 'summoned') return t(`ballots.rollState.${state}`);
    return recorded ? t('ballots.absent') : t('ballots.notRecorded');
  };
  // Nobody's vote is known here: then nobody is said not to have voted.
  const told = ballot.level === 'open' && view.voted.some((v) => v.step === step.id);
  const named = ballot.level === 'open' && votes.length > 0;
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('ballots.roll')}>
      <Table mt="md" verticalSpacing={4} fz="sm">
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t('ballots.rollCount', { count: roll.length })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ballots.person')}</Table.Th>
            <Table.Th>{t('ballots.attendance')}</Table.Th>
            {told && <Table.Th>{t('ballots.answered')}</Table.Th>}
            {named && <Table.Th>{t('ballots.choice')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {roll.map((r) => {
            const voted = view.voted.find((v) => v.step === step.id && v.person === r.person);
            const vote = votes.find((v) => v.person === r.person);
            return (
              <Table.Tr key={r.person}>
                <Table.Td>{view.people[r.person] ?? t('case.somebody')}</Table.Td>
                <Table.Td>{attendance(r.state)}</Table.Td>
                {told && <Table.Td>{voted ? <Moment at={voted.castAt} /> : t('ballots.notYet')}</Table.Td>}
                {named && <Table.Td>{vote?.choice ? words(vote.choice) : ''}</Table.Td>}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

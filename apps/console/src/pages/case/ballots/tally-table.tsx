import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { Tally } from '../../../api/types';
import { number } from '../../../lib/format';
import { useChoiceWords } from '../../../components/choice-words';
import { VoteBar } from './vote-bar';

/** The counted ballot in figures, and the same as bars with the line they had to pass. */
export function TallyTable({ view, tally }: { readonly view: CaseView; readonly tally: Tally }) {
  const { t } = useTranslation();
  const words = useChoiceWords(view);
  const rows: [string, number][] = [
    ...Object.entries(tally.perOption).map(([key, count]): [string, number] => [words(key), count]),
    ...(tally.abstain > 0 ? [[t('ballots.abstain'), tally.abstain] as [string, number]] : []),
    ...(tally.invalid > 0 ? [[t('ballots.invalid'), tally.invalid] as [string, number]] : []),
  ];
  return (
    <>
      <Table mt="sm" verticalSpacing={4} fz="sm" maw={520}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t('ballots.result')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ballots.choice')}</Table.Th>
            <Table.Th ta="right">{t('ballots.votes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, count]) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{number(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <VoteBar tally={tally} words={words} />
    </>
  );
}

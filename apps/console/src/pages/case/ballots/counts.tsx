import { Alert, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { CaseStep } from '../../../api/types';
import { useChoiceWords } from '../../../components/choice-words';
import { number } from '../../../lib/format';

const fixed = ['collected', 'valid', 'invalid'] as const;

/** A paper ballot on its way: what went out, how many counts are in, and where two of them differ. */
export function Counts({ view, step }: { readonly view: CaseView; readonly step: CaseStep }) {
  const { t } = useTranslation();
  const words = useChoiceWords(view);
  const progress = view.ballots.find((b) => b.step === step.id);
  if (step.rule.ballot?.level !== 'paper' || !progress) return null;
  const counts = view.counts.filter((c) => c.step === step.id);
  const title = (field: string): string => {
    const key = field.split('.').at(-1) ?? field;
    return (fixed as readonly string[]).includes(key) ? t(`act.fields.${key}`) : words(key);
  };
  const differing = progress.differing ?? [];
  const options = Object.keys(counts[0]?.figures.perOption ?? {});
  const rows = [
    ...fixed.map((key) => [key, counts.map((c) => c.figures[key])] as const),
    ...options.map((key) => [key, counts.map((c) => c.figures.perOption[key])] as const),
  ];
  return (
    <>
      {progress.printed !== null && (
        <Text size="sm">{t('ballots.paperSays', { printed: progress.printed, issued: progress.issued ?? 0 })}</Text>
      )}
      {progress.entered !== null && progress.confirmedAt === null && (
        <Text size="sm">{t('ballots.enteredCounts', { entered: progress.entered })}</Text>
      )}
      {differing.length > 0 && (
        <Alert color="red" role="alert" my="sm">
          {t('ballots.mismatch', { fields: differing.map(title).join(', ') })}
        </Alert>
      )}
      {counts.length > 0 && (
        <Table fz="sm" maw={520} mt="sm" verticalSpacing={4}>
          <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t('ballots.counts')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('ballots.figure')}</Table.Th>
              {counts.map((c) => (
                <Table.Th key={c.person}>{view.people[c.person] ?? t('case.somebody')}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([key, values]) => (
              <Table.Tr key={key}>
                <Table.Td>
                  {title(key)}
                  {differing.some((d) => d === key || d.endsWith(`.${key}`)) && <strong> · {t('ballots.differs')}</strong>}
                </Table.Td>
                {values.map((v, n) => (
                  <Table.Td key={n}>{v === undefined ? '' : number(v)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

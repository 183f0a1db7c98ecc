import { Alert, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import type { Preview } from '../../api/types';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { useProblemText } from '../../components/problem-text';
import { Source } from '../../components/source';
import { inLanguage } from '../../lib/format';
import { Checks } from './checks';
import classes from './start.module.css';

/** What starting would do, as the server reckons today: refusals, eligibility with its sources, steps with people and dates. */
export function PreviewSheet({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const words = useProblemText();
  return (
    <>
      {preview.refusals.length > 0 && (
        <Alert color="red" title={t('start.refusals')}>
          <ul className={classes.plain}>
            {preview.refusals.map((r) => (
              <li key={r.code}>{words(new Problem(409, r.code, r.params)).title}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Checks preview={preview} />
      {preview.steps.length > 0 && <Steps preview={preview} />}
    </>
  );
}

function Steps({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('start.steps')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('start.stepsText')}
      </Text>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('start.stepsTable')}>
        <Table fz="sm" verticalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('start.step')}</Table.Th>
              <Table.Th>{t('start.people')}</Table.Th>
              <Table.Th>{t('start.opens')}</Table.Th>
              <Table.Th>{t('start.due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.steps.map((s) => (
              <Table.Tr key={s.key}>
                <Table.Td>{inLanguage(s.title)}</Table.Td>
                <Table.Td>{people(s.holders, preview.people, (count) => t('case.andMore', { count })) || t('start.nobody')}</Table.Td>
                <Table.Td>{s.opensAt && <Moment at={s.opensAt} />}</Table.Td>
                <Table.Td>
                  {s.dueAt && <Moment at={s.dueAt} />}
                  <Source basis={s.dueBasis} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Sheet>
  );
}

const shown = 4;

function people(ids: readonly string[], names: Readonly<Record<string, string>>, more: (count: number) => string): string {
  const first = ids.slice(0, shown).map((id) => names[id] ?? '');
  return [...first, ...(ids.length > shown ? [more(ids.length - shown)] : [])].join(', ');
}

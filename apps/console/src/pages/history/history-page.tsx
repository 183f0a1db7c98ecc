import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsQuery, unsettledQuery } from '../../api/history';
import { search } from '../../api/search';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { Latest } from './latest';
import { useParkedWords } from './parked-words';
import { Verify } from './verify';
import classes from './history.module.css';

/** For the administrator: find a case's history; what waits for a retry; where the engine is behind; the chains checked. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { q } = useSearch({ from: '/inside/history' });
  return (
    <>
      <PageTitle under={<Text c="dimmed">{t('history.text')}</Text>}>{t('history.title')}</PageTitle>
      <Sheet title={t('history.find')}>
        <Find key={q ?? ''} q={q ?? ''} />
      </Sheet>
      <Sheet title={t('history.parked')}>
        <Parked />
      </Sheet>
      <Sheet title={t('history.unsettled')}>
        <Unsettled />
      </Sheet>
      <Sheet title={t('history.verify')}>
        <Verify />
      </Sheet>
    </>
  );
}

function Find({ q }: { readonly q: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const wanted = q.replace(/^case\//, '');
  const found = useQuery({ queryKey: ['search', wanted], queryFn: () => search(wanted), enabled: wanted !== '' });
  const cases = (found.data ?? []).filter((f) => f.what === 'case');
  return (
    <>
      <form
        role="search"
        aria-label={t('history.find')}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/history', search: { q: typed.trim() || undefined } });
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('history.findLabel')}
            value={typed}
            onChange={(e) => setTyped(e.currentTarget.value)}
            type="search"
            w={360}
            maw="100%"
          />
          <Button type="submit" variant="default">
            {t('cases.apply')}
          </Button>
        </Group>
      </form>
      {wanted === '' && <Latest />}
      {q && found.isSuccess && cases.length === 0 && <Empty text={t('cases.emptyFiltered')} />}
      <ul className={classes.plain}>
        {cases.map((c) => (
          <li key={c.id}>
            <Link to="/history/$caseId" params={{ caseId: c.id }} className={classes.link}>
              {c.text}
            </Link>{' '}
            {inLanguage(c.title)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Parked() {
  const { t } = useTranslation();
  const words = useParkedWords();
  const parked = useQuery(incidentsQuery);
  return (
    <Loaded query={parked} lines={2}>
      {(items) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('history.noneParked')}</Text>
        ) : (
          <ul className={classes.plain}>
            {items.map((i) => (
              <li key={i.id}>
                <Link to="/history/$caseId" params={{ caseId: i.caseId }} className={classes.link}>
                  {i.code}
                </Link>{' '}
                {words({ move: i.move, step: inLanguage(i.stepTitle) || i.code, code: i.reason })}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

const secondMs = 1_000;

function Unsettled() {
  const { t } = useTranslation();
  const unsettled = useQuery(unsettledQuery);
  return (
    <Loaded query={unsettled} lines={2}>
      {(items) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('history.noneUnsettled')}</Text>
        ) : (
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('cases.columns.code')}</Table.Th>
                <Table.Th>{t('history.turn')}</Table.Th>
                <Table.Th>{t('history.seen')}</Table.Th>
                <Table.Th>{t('history.behind')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((c) => (
                <Table.Tr key={c.caseId}>
                  <Table.Td>
                    <Link to="/history/$caseId" params={{ caseId: c.caseId }} className={classes.link}>
                      {c.code}
                    </Link>
                  </Table.Td>
                  <Table.Td>{c.turn}</Table.Td>
                  <Table.Td>{c.engineSeen}</Table.Td>
                  <Table.Td>{t('history.seconds', { count: Math.round(c.ageMs / secondMs) })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Loaded>
  );
}

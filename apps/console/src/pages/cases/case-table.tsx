import { Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedCase } from '../../api/types';
import { Due } from '../../components/due';
import { daysBetween, inLanguage } from '../../lib/format';
import { useClock, useZone } from '../../session/session';
import classes from './cases.module.css';

/** A table where there is room for one; on a narrow screen a list of the same facts. */
export function CaseTable({ items }: { readonly items: readonly ListedCase[] }) {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  if (!wide) {
    return (
      <ul className={classes.list}>
        {items.map((c) => (
          <li key={c.id}>
            <CaseLink item={c} />
            <div>{c.candidates.map((p) => p.name).join(', ')}</div>
            <div className={classes.dim}>{inLanguage(c.post.title)}</div>
            <div>
              <State item={c} />
            </div>
            {c.nextDue && <Due at={c.nextDue} />}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table verticalSpacing={8} fz="sm">
      <Table.Thead>
        <Table.Tr>
          {(['code', 'candidates', 'post', 'state', 'age', 'due'] as const).map((c) => (
            <Table.Th key={c} className={c === 'post' ? classes.post : classes.short}>
              {t(`cases.columns.${c}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((c) => (
          <Table.Tr key={c.id}>
            <Table.Td>
              <CaseLink item={c} />
            </Table.Td>
            <Table.Td>{c.candidates.map((p) => p.name).join(', ')}</Table.Td>
            <Table.Td>
              {inLanguage(c.post.title)}
              <div className={classes.dim}>{inLanguage(c.post.unit.name)}</div>
            </Table.Td>
            <Table.Td>
              <State item={c} />
            </Table.Td>
            <Table.Td className={classes.short}>
              <Age item={c} />
            </Table.Td>
            <Table.Td>{c.nextDue && <Due at={c.nextDue} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const CaseLink = ({ item }: { readonly item: ListedCase }) => (
  <Link id={`case-${item.id}`} data-row to="/cases/$caseId" params={{ caseId: item.id }} search={{}} className={classes.code}>
    {item.code}
  </Link>
);

function State({ item }: { readonly item: ListedCase }) {
  const { t } = useTranslation();
  if (item.outcome) return <>{t(`case.outcome.${item.outcome}`)}</>;
  if (item.status !== 'running') return <>{t(`case.status.${item.status}`)}</>;
  return <>{item.open.map((s) => inLanguage(s.title)).join(', ')}</>;
}

function Age({ item }: { readonly item: ListedCase }) {
  const { t } = useTranslation();
  const now = useClock();
  const zone = useZone();
  const days = daysBetween(item.startedAt, item.endedAt ?? now, zone);
  return <>{t('cases.days', { count: Math.max(0, days) })}</>;
}

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { summaryQuery, type CaseFilter } from '../../api/cases';
import type { CaseBucket } from '../../api/types';
import { number } from '../../lib/format';
import classes from './cases.module.css';

const old = ['older', '60'];

/** How old the open cases are and what falls due when; each bar is a filter of the list below. */
export function Summary({ filter }: { readonly filter: CaseFilter }) {
  const { t } = useTranslation();
  const { data } = useQuery(summaryQuery(filter));
  if (!data || data.open === 0) return null;
  const late = data.deadlines.find((b) => b.key === 'overdue')?.count ?? 0;
  const aged = data.ages.filter((b) => old.includes(b.key)).reduce((sum, b) => sum + b.count, 0);
  return (
    <section className={classes.summary} aria-label={t('cases.open', { count: data.open })}>
      <Text size="sm" className={classes.sentence}>
        {t('cases.summary', { open: t('cases.open', { count: data.open }), old: number(aged), late: number(late) })}
      </Text>
      <Bars
        title={t('cases.ages')}
        head={t('cases.bucketAge')}
        buckets={data.ages}
        name={(key) => t(`cases.age.${key}`)}
        filterOf={({ from, until }) => ({ ...filter, startedFrom: from ?? undefined, startedUntil: until ?? undefined })}
      />
      <Bars
        title={t('cases.deadlines')}
        head={t('cases.bucketDue')}
        buckets={data.deadlines}
        name={(key) => t(`cases.due.${key}`)}
        filterOf={({ from, until }) => ({ ...filter, dueFrom: from ?? undefined, dueBefore: until ?? undefined })}
      />
    </section>
  );
}

interface BarsProps {
  readonly title: string;
  readonly head: string;
  readonly buckets: readonly CaseBucket[];
  readonly name: (key: string) => string;
  readonly filterOf: (bucket: CaseBucket) => CaseFilter;
}

/** A picture that is its own table. */
function Bars({ title, head, buckets, name, filterOf }: BarsProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...buckets.map((b) => b.count));
  return (
    <table className={classes.bars}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('cases.bucketCount')}</th>
        </tr>
      </thead>
      <tbody>
        {buckets.map((b) => (
          <tr key={b.key} data-bucket={b.key}>
            <th scope="row">
              {b.count > 0 ? (
                <Link to="/cases" search={filterOf(b)}>
                  {name(b.key)}
                </Link>
              ) : (
                name(b.key)
              )}
            </th>
            <td>
              <span className={classes.bar} style={{ width: `${(b.count / most) * 100}%` }} />
              <span className={classes.figure}>{number(b.count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

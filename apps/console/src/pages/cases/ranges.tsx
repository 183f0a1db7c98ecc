import { CloseButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/cases';
import { date } from '../../lib/format';
import { useZone } from '../../session/session';
import classes from './cases.module.css';

const ranges = [
  ['started', 'startedFrom', 'startedUntil'],
  ['due', 'dueFrom', 'dueBefore'],
] as const;

/** The spans of days that the address filters by, in words, each to be dropped. */
export function Ranges({ filter }: { readonly filter: CaseFilter }) {
  const { t } = useTranslation();
  const zone = useZone();
  const navigate = useNavigate();
  const shown = ranges.filter(([, from, until]) => filter[from] ?? filter[until]);
  if (shown.length === 0) return null;
  const words = (from: string | undefined, until: string | undefined): string => {
    const days = { from: from && date(from, zone), until: until && date(until, zone) };
    return t(`cases.range.${from && until ? 'both' : from ? 'from' : 'until'}`, days);
  };
  return (
    <ul className={classes.ranges}>
      {shown.map(([what, from, until]) => (
        <li key={what}>
          {t(`cases.range.${what}`, { span: words(filter[from], filter[until]) })}
          <CloseButton
            size="sm"
            aria-label={t('common.clearFilters')}
            onClick={() => void navigate({ to: '/cases', search: { ...filter, [from]: undefined, [until]: undefined } })}
          />
        </li>
      ))}
    </ul>
  );
}

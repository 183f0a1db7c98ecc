import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, daysBetween } from '../lib/format';
import { useClock, useZone } from '../session/session';
import { Icon } from './icon';
import classes from './due.module.css';

/** `held`: what has no due instant is on hold. "còn 3 ngày" with the exact instant beside it; late is said by word and sign, not by colour alone. */
export function Due({ at, exact = true, held = false }: { readonly at: string | null; readonly exact?: boolean; readonly held?: boolean }) {
  const { t } = useTranslation();
  const zone = useZone();
  const words = useDueWords(at);
  if (!at)
    return (
      <Text span size="sm" c="dimmed">
        {t(held ? 'common.timeStands' : 'common.noDue')}
      </Text>
    );
  return (
    <span className={classes.due} data-late={words.late || undefined} data-soon={words.soon || undefined}>
      {words.late && <Icon name="late" size={14} />}
      <span className={classes.words}>{words.text}</span>
      {exact && <time dateTime={at}>{dateTime(at, zone)}</time>}
    </span>
  );
}

export interface DueWords {
  readonly text: string;
  readonly late: boolean;
  readonly soon: boolean;
}

/** Calendar days, as a person counts them; working days stand in the arithmetic of the clock. */
export function useDueWords(at: string | null): DueWords {
  const { t } = useTranslation();
  const now = useClock();
  const zone = useZone();
  if (!at) return { text: t('common.noDue'), late: false, soon: false };
  const late = Date.parse(at) <= now;
  const days = daysBetween(now, at, zone);
  if (late) return { text: days === 0 ? t('common.lateToday') : t('common.lateBy', { count: -days }), late, soon: false };
  if (days === 0) return { text: t('common.dueToday'), late, soon: true };
  return { text: days === 1 ? t('common.dueTomorrow') : t('common.dueIn', { count: days }), late, soon: days <= 2 };
}

export function Moment({ at }: { readonly at: string }) {
  return <time dateTime={at}>{dateTime(at, useZone())}</time>;
}

import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/types';
import classes from './my-work.module.css';

/** What sets an item apart from its neighbours, in words; due and lateness stand beside them anyway. */
export function Badges({ item }: { readonly item: Task }) {
  const { t } = useTranslation();
  const badges = [
    item.held && t('work.badges.held'),
    item.escalated && t('work.badges.escalated'),
    item.returned && t('work.badges.returned', { round: item.round }),
    item.obstacle && t('work.badges.obstacle'),
    item.ballot === 'paper' && t('work.badges.paper'),
    item.claimedBy && t('work.badges.claimed', { name: item.claimedBy.name }),
  ].filter((b) => typeof b === 'string');
  if (badges.length === 0) return null;
  return (
    <span className={classes.badges}>
      {badges.map((b) => (
        <span key={b} className={classes.badge}>
          {b}
        </span>
      ))}
    </span>
  );
}

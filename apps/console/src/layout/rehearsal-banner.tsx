import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon';
import { dateTime } from '../lib/format';
import { useClock, useSession } from '../session/session';
import classes from './shell.module.css';

/** Nobody may take a rehearsal for the real thing: on every page, with the hour its clock shows. */
export function RehearsalBanner() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const now = useClock();
  return (
    <div className={classes.rehearsal} role="note">
      <Icon name="rehearsal" size={14} />
      <span>{t('common.rehearsalBanner', { now: dateTime(now, organisation.zone) })}</span>
    </div>
  );
}

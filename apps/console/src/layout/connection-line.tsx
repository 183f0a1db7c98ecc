import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon';
import { useOnline } from '../lib/use-online';
import classes from './shell.module.css';

/** Quiet when all is well. Reading goes on from what is here; acting waits until there is a way to the server. */
export function ConnectionLine({ live }: { readonly live: boolean }) {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status">
      {(!online || !live) && (
        <div className={classes.connection}>
          <Icon name="offline" size={16} />
          {online ? t('common.reconnecting') : t('common.offline')}
        </div>
      )}
    </div>
  );
}

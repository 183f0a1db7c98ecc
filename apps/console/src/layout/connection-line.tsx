import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engineQuery } from '../api/engine';
import { Icon } from '../components/icon';
import { useOnline } from '../lib/use-online';
import classes from './shell.module.css';

/**
 * Quiet when all is well. Reading goes on from what is here; acting waits until there is a way to the server. Where the engine
 * is away, acting goes on and only what time does is late.
 */
export function ConnectionLine({ live }: { readonly live: boolean }) {
  const { t } = useTranslation();
  const online = useOnline();
  const { data: engine } = useQuery(engineQuery);
  const says = !online ? t('common.offline') : !live ? t('common.reconnecting') : engine === 'away' ? t('common.engineAway') : undefined;
  return (
    <div role="status">
      {says && (
        <div className={classes.connection}>
          <Icon name={engine === 'away' && live && online ? 'clock' : 'offline'} size={16} />
          {says}
        </div>
      )}
    </div>
  );
}

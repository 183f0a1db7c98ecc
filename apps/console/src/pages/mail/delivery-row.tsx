import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/types';
import { Moment } from '../../components/due';
import classes from './mail.module.css';

interface DeliveryRowProps {
  readonly delivery: Delivery;
  /** Name of who gets it. */
  readonly to: string;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** One letter: to whom, about what, how far it came. Never an address, never its text. */
export function DeliveryRow({ delivery: d, to, onRetry, retrying }: DeliveryRowProps) {
  const { t, i18n } = useTranslation();
  const known = `mail.reasons.${d.reason}`;
  return (
    <li data-state={d.state}>
      <div>
        <strong>{to}</strong> · {t(`notices.kinds.${d.kind}`)}
        {d.caseId && (
          <>
            {' · '}
            <Link to="/cases/$caseId" params={{ caseId: d.caseId }} search={{}} className={classes.link}>
              {d.caseCode}
            </Link>
          </>
        )}
        <div className={classes.dim}>
          {t('mail.written')} <Moment at={d.writtenAt} />
          {d.sentAt && (
            <>
              {' · '}
              {t('mail.sent')} <Moment at={d.sentAt} />
            </>
          )}
          {d.nextAt && d.attempts > 0 && (
            <>
              {' · '}
              {t('mail.next')} <Moment at={d.nextAt} />
            </>
          )}
        </div>
      </div>
      <div>
        <span className={classes.state}>{t(`mail.states.${d.state}`)}</span>
        {d.attempts > 0 && ` · ${t('mail.attempts', { count: d.attempts })}`}
        {d.reason && <div className={classes.dim}>{i18n.exists(known) ? t(known) : t('mail.refused', { code: d.reason })}</div>}
      </div>
      {d.state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={onRetry} loading={retrying}>
          {t('act.types.retry')}
        </Button>
      )}
    </li>
  );
}

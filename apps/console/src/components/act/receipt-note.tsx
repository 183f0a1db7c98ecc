import { Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto, Receipt } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { Due, Moment } from '../due';
import classes from './act.module.css';

/** The server's word: what was recorded, as which entry, and where the case now stands. */
export function ReceiptNote({ receipt, view }: { readonly receipt: Receipt; readonly view: Pick<CaseDto, 'map'> }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { stands } = receipt;
  return (
    <div className={classes.receipt} role="status">
      <Stack gap={6}>
        <h3 ref={heading} tabIndex={-1} className={classes.heading}>
          {t('act.recorded')}
        </h3>
        <Text size="sm">
          <Moment at={receipt.at} /> · {t('act.entry', { seq: receipt.seq })}
        </Text>
        {stands.outcome && <Text>{t('act.ended', { outcome: t(`case.outcome.${stands.outcome}`) })}</Text>}
        {stands.status === 'held' && <Text>{t('act.isHeld')}</Text>}
        {stands.open.map((s) => (
          <div key={s.id}>
            <Text>{t('act.standsAt', { step: inLanguage(view.map.find((m) => m.key === s.key)?.title) || s.key })}</Text>
            <Due at={s.dueAt} held={stands.status === 'held'} />
          </div>
        ))}
        {receipt.parked > 0 && <Text c="red">{t('act.parked', { count: receipt.parked })}</Text>}
        <Text size="sm" c="dimmed">
          {t('act.fingerprint')} <span className={classes.hash}>{receipt.hash.slice(0, 16)}</span>
        </Text>
      </Stack>
    </div>
  );
}

import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { verifySome } from '../../api/history';
import type { Verification } from '../../api/types';
import { Failed } from '../../components/states';
import classes from './history.module.css';

interface Progress {
  readonly checked: number;
  readonly broken: Verification['broken'];
  readonly running: boolean;
}

/** Checks every chain of the organisation page by page, with the first broken entry of each that fails. */
export function Verify() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const run = async (): Promise<void> => {
    setError(undefined);
    let state: Progress = { checked: 0, broken: [], running: true };
    setProgress(state);
    try {
      let cursor: string | undefined;
      do {
        const some = await verifySome(cursor);
        cursor = some.nextCursor ?? undefined;
        state = { checked: state.checked + some.checked, broken: [...state.broken, ...some.broken], running: cursor !== undefined };
        setProgress(state);
      } while (cursor);
    } catch (failure) {
      setError(failure);
      setProgress(undefined);
    }
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('history.verifyText')}</Text>
      <Button variant="default" onClick={() => void run()} loading={progress?.running ?? false}>
        {t('history.verifyDo')}
      </Button>
      {error !== undefined && <Failed error={error} />}
      {progress && (
        <div role="status">
          <Text>{t('history.checked', { count: progress.checked })}</Text>
          {!progress.running && progress.broken.length === 0 && <Alert color="green">{t('history.allIntact')}</Alert>}
          {progress.broken.map((b) => (
            <Alert key={b.caseId} color="red" title={t('audit.broken')}>
              <Link to="/history/$caseId" params={{ caseId: b.caseId }} className={classes.link}>
                {b.code}
              </Link>{' '}
              {t('audit.brokenAt', { seq: b.seq, fault: t(`audit.faults.${b.fault}`) })}
            </Alert>
          ))}
        </div>
      )}
    </Stack>
  );
}

import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { useProblemText } from './problem-text';
import classes from './page.module.css';

const patience = 150;

/** Grey lines in the shape of what comes, and only when it takes longer than a blink. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" role="status" aria-label={t('common.loading')}>
      {late && (
        <Stack gap="sm" aria-hidden="true">
          {Array.from({ length: lines }, (_, n) => (
            <Skeleton key={n} height={n === 0 ? 28 : 44} width={n === 0 ? '40%' : '100%'} />
          ))}
        </Stack>
      )}
    </div>
  );
}

export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** What went wrong, what to do, and a second try where trying is harmless. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { title, advice } = text(asProblem(error));
  return (
    <Alert color="red" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        {advice}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('common.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** The three states of a read; what was loaded before stays while it is read again. */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}

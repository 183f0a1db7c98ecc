import { Alert, Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem';
import { PageTitle } from './page';
import { useProblemText } from './problem-text';
import classes from './page.module.css';

const patience = 150;
const serverFault = 500;

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
  const problem = asProblem(error);
  const { title, advice } = text(problem);
  return (
    <Alert color="red" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        {advice}
        <RequestId of={problem} />
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('common.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What to quote where the fault is the system's. */
export function RequestId({ of: { status, requestId } }: { readonly of: Problem }) {
  const { t } = useTranslation();
  if (status < serverFault || !requestId) return null;
  return (
    <Text size="xs">
      {t('common.requestId')} <span className={classes.mono}>{requestId}</span>
    </Text>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  /** Heading of the page where its own comes with what is read. */
  readonly title?: string;
  readonly children: (data: T) => ReactNode;
}

/** The three states of a read; what was loaded before stays while it is read again. */
export function Loaded<T>({ query, lines, title, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <>
      {title && <PageTitle>{title}</PageTitle>}
      {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading lines={lines} />}
    </>
  );
}

/** Tells readers of the screen how much has come, once it has. */
export function LoadedCount({ count }: { readonly count: number | undefined }) {
  const { t } = useTranslation();
  return (
    <VisuallyHidden role="status" data-loaded>
      {count !== undefined && t('common.loaded', { count })}
    </VisuallyHidden>
  );
}

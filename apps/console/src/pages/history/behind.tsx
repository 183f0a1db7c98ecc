import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ringCase } from '../../api/history';
import type { EngineHistory } from '../../api/types';
import { Failed } from '../../components/states';

interface BehindProps {
  readonly caseId: string;
  readonly engine: EngineHistory;
  /** The engine knows less than the database. */
  readonly behind: boolean;
}

/** What the engine has not taken note of, what it tries and fails to do, and a bell to have it look once more. */
export function Behind({ caseId, engine, behind }: BehindProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ring = useMutation({ mutationFn: ringCase, onSettled: () => client.invalidateQueries({ queryKey: ['history'] }) });
  if (!behind && engine.pending.length === 0) return null;
  return (
    <Alert color="yellow" mb="md">
      <Stack gap="xs" align="flex-start">
        {behind && <Text size="sm">{t('history.differs', { turn: engine.turn, seen: engine.engineSeen })}</Text>}
        {engine.pending.map((p) => (
          <Text key={p.activity} size="sm">
            {t('history.pending', { activity: p.activity, attempt: p.attempt, failure: p.lastFailure ?? '' })}
          </Text>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => ring.mutate(caseId)} loading={ring.isPending}>
          {t('history.ring')}
        </Button>
        {ring.isSuccess && <Text size="sm">{t('history.rang')}</Text>}
        {ring.isError && <Failed error={ring.error} />}
      </Stack>
    </Alert>
  );
}

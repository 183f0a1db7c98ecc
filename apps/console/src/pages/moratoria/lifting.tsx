import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { liftMoratorium } from '../../api/moratoria';
import { asProblem } from '../../api/problem';
import { nfc } from '../../components/act/nfc';
import { Refusal } from '../../components/refusal';
import { newKey } from '../../lib/key';

interface LiftingProps {
  readonly id: string;
  readonly number: string;
  readonly onDone: () => void;
}

/** Why it ends; then starts are free again, and what it holds goes on. */
export function Lifting({ id, number, onDone }: LiftingProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const key = useRef(newKey());
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const lift = useMutation({
    mutationFn: () => liftMoratorium({ id, reason: nfc(reason.trim()), key: key.current }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['moratoria'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
      onDone();
    },
  });
  const submit = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') field.current?.focus();
    else lift.mutate();
  };
  return (
    <form
      noValidate
      aria-label={t('moratoria.liftOf', { number })}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm" align="flex-start">
        <p>{t('moratoria.liftSays')}</p>
        <Textarea
          ref={field}
          w="100%"
          label={t('moratoria.liftReason')}
          withAsterisk
          value={reason}
          error={missing && t('act.fieldMissing')}
          onChange={(e) => {
            setReason(e.currentTarget.value);
            key.current = newKey();
          }}
        />
        {lift.isError && <Refusal error={asProblem(lift.error)} />}
        <Group gap="xs">
          <Button type="submit" loading={lift.isPending}>
            {t('moratoria.lift')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('act.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

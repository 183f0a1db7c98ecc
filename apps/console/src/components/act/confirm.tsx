import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Names } from '../problem-text';
import { Refusal } from '../refusal';
import type { Prepared } from './prepared';
import classes from './act.module.css';

interface ConfirmProps {
  readonly prepared: Prepared;
  readonly error: Problem | undefined;
  /** What ids and keys in a refusal are called. */
  readonly names?: Names;
  readonly pending: boolean;
  readonly offline: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The consequence in a sentence, then the act itself; Ctrl Enter does it, Esc goes back. */
export function Confirm({ prepared, error, names = {}, pending, offline, onBack, onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  const says = useRef<HTMLHeadingElement>(null);
  useEffect(() => says.current?.focus(), []);
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<(event: KeyboardEvent) => void>(() => undefined);
  pressed.current = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !pending && !offline) onConfirm();
    if (event.key === 'Escape' && !pending) onBack();
    // Inside the box these two keys mean nothing else.
    if (event.key === 'Escape') event.stopPropagation();
  };
  useEffect(() => {
    const held = box.current;
    const listen = (event: KeyboardEvent): void => pressed.current(event);
    held?.addEventListener('keydown', listen);
    return () => held?.removeEventListener('keydown', listen);
  }, []);
  return (
    <div ref={box} className={classes.confirm} role="group" aria-label={t('act.confirm')}>
      <Stack gap="sm">
        <h3 ref={says} tabIndex={-1} className={classes.heading}>
          {t('act.confirmHeading', { act: prepared.doIt })}
        </h3>
        <Text>{prepared.says}</Text>
        {error && <Refusal error={error} names={names} />}
        <Group gap="sm">
          <Button onClick={onConfirm} loading={pending} disabled={offline}>
            {prepared.doIt}
          </Button>
          <Button variant="default" onClick={onBack} disabled={pending}>
            {t('act.back')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {offline ? t('act.offline') : pending ? t('act.sending') : t('act.ctrlEnter')}
        </Text>
      </Stack>
    </div>
  );
}

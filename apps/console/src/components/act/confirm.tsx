import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Names } from '../problem-text';
import { Refusal } from '../refusal';
import type { Prepared } from './prepared';
import classes from './act.module.css';

interface ConfirmProps {
  readonly prepared: Pick<Prepared, 'says' | 'doIt'>;
  /** The consequence, a sentence each. */
  readonly lines?: readonly string[];
  /** The server is being asked what the consequence is. */
  readonly asking?: boolean;
  readonly error: Problem | undefined;
  /** What others did meanwhile. */
  readonly changed?: ReactNode;
  /** What ids and keys in a refusal are called. */
  readonly names?: Names;
  readonly pending: boolean;
  readonly offline: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The consequence in a sentence, then the act itself; Ctrl Enter does it, Esc goes back. What was refused is not tried again as it is. */
export function Confirm({
  prepared,
  lines = [],
  asking = false,
  error,
  changed,
  names = {},
  pending,
  offline,
  onBack,
  onConfirm,
}: ConfirmProps) {
  const { t } = useTranslation();
  const says = useRef<HTMLHeadingElement>(null);
  useEffect(() => says.current?.focus(), []);
  const refused = error !== undefined && error.status >= 400 && error.status < 500;
  const box = useKeys({
    enter: () => !pending && !offline && !refused && onConfirm(),
    escape: () => !pending && onBack(),
  });
  return (
    <div ref={box} className={classes.confirm} role="group" aria-label={t('act.confirm')}>
      <Stack gap="sm">
        <h3 ref={says} tabIndex={-1} className={classes.heading}>
          {t('act.confirmHeading', { act: prepared.doIt })}
        </h3>
        <div aria-live="polite" aria-busy={asking}>
          {[prepared.says, ...lines].filter(Boolean).map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </div>
        {error && <Refusal error={error} names={names} />}
        {changed}
        <Group gap="sm">
          <Button onClick={onConfirm} loading={pending} disabled={offline || refused}>
            {prepared.doIt}
          </Button>
          <Button variant="default" onClick={onBack} disabled={pending}>
            {t('act.back')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {offline ? t('act.offline') : pending ? t('act.sending') : refused ? t('act.goBack') : t('act.ctrlEnter')}
        </Text>
      </Stack>
    </div>
  );
}

/** Ctrl Enter and Esc inside the box; there the two mean nothing else. */
function useKeys(on: { readonly enter: () => void; readonly escape: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(on);
  held.current = on;
  useEffect(() => {
    const place = box.current;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) held.current.enter();
      if (event.key !== 'Escape') return;
      held.current.escape();
      event.stopPropagation();
    };
    place?.addEventListener('keydown', pressed);
    return () => place?.removeEventListener('keydown', pressed);
  }, []);
  return box;
}

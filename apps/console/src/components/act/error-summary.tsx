import { Alert, Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Errors } from './prepared';

/** What must be mended, at the top, each a way to its field; the focus goes there when something is wrong. */
export function ErrorSummary({ errors, titles }: { readonly errors: Errors; readonly titles: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const keys = Object.keys(errors);
  useEffect(() => {
    if (keys.length > 0) box.current?.focus();
    // Only a new set of errors moves the focus, not each letter typed.
  }, [errors]);
  if (keys.length === 0) return null;
  return (
    <Alert color="red" mb="sm" ref={box} tabIndex={-1} role="alert" title={t('act.mend')}>
      <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {keys.map((key) => (
          <li key={key}>
            <Anchor
              href={`#field-${key}`}
              c="inherit"
              onClick={(event) => {
                event.preventDefault();
                focusField(key);
              }}
            >
              {titles[key] ? `${titles[key]}: ` : ''}
              {errors[key]}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function focusField(key: string): void {
  const found = document.getElementById(`field-${key}`);
  const field = found?.matches('input, textarea, select') ? found : found?.querySelector<HTMLElement>('input, textarea, select');
  (field as HTMLElement | null | undefined)?.focus();
}

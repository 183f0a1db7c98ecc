import { Button, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../components/act/person-field';
import type { Errors } from '../../components/act/prepared';
import { useFoundPosts } from '../../components/act/use-found';
import { newKey } from '../../lib/key';
import type { Exception } from './plan';

interface ExceptionsProps {
  readonly value: readonly Exception[];
  readonly errors: Errors;
  readonly onChange: (value: readonly Exception[]) => void;
}

/** Posts that are left alone, each with who approved it and why. */
export function Exceptions({ value, errors, onChange }: ExceptionsProps) {
  const { t } = useTranslation();
  const set = (id: string, change: Partial<Exception>): void => onChange(value.map((e) => (e.id === id ? { ...e, ...change } : e)));
  return (
    <>
      {value.map((e, n) => (
        <Fieldset key={e.id} legend={t('moratoria.exceptionOf', { n: n + 1 })}>
          <Stack gap="sm" align="stretch">
            <PostField id={`field-post-${e.id}`} error={errors[`post-${e.id}`]} value={e.post} onChange={(post) => set(e.id, { post })} />
            <PersonField
              id={`field-approvedBy-${e.id}`}
              label={t('moratoria.approvedBy')}
              error={errors[`approvedBy-${e.id}`]}
              required
              value={e.approvedBy}
              onChange={(approvedBy) => set(e.id, { approvedBy })}
            />
            <TextInput
              id={`field-reason-${e.id}`}
              label={t('moratoria.exceptionReason')}
              error={errors[`reason-${e.id}`]}
              withAsterisk
              value={e.reason}
              onChange={(event) => set(e.id, { reason: event.currentTarget.value })}
            />
            <Button
              size="compact-sm"
              variant="default"
              w="fit-content"
              onClick={() => onChange(value.filter((other) => other.id !== e.id))}
            >
              {t('moratoria.dropException')}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        w="fit-content"
        onClick={() => onChange([...value, { id: newKey(), post: '', approvedBy: '', reason: '' }])}
      >
        {t('moratoria.addException')}
      </Button>
    </>
  );
}

interface PostFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (post: string) => void;
}

function PostField({ value, onChange, ...common }: PostFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const found = useFoundPosts(typed === chosen ? '' : typed);
  const kept = chosen !== undefined && !found.some((o) => o.value === value) ? [{ value, label: chosen }] : [];
  return (
    <Select
      {...common}
      label={t('moratoria.post')}
      withAsterisk
      data={[...kept, ...found]}
      value={value || null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id, option) => {
        setChosen(option?.label);
        onChange(id ?? '');
      }}
    />
  );
}

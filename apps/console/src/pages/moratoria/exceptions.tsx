import { Button, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../components/act/person-field';
import type { Errors } from '../../components/act/prepared';
import { useFoundPosts } from '../../components/act/use-found';
import type { Exception } from './plan';

interface ExceptionsProps {
  readonly value: readonly Exception[];
  readonly errors: Errors;
  readonly onChange: (value: readonly Exception[]) => void;
}

/** Posts that are left alone, each with who approved it and why. */
export function Exceptions({ value, errors, onChange }: ExceptionsProps) {
  const { t } = useTranslation();
  const set = (n: number, change: Partial<Exception>): void => onChange(value.map((e, m) => (m === n ? { ...e, ...change } : e)));
  return (
    <>
      {value.map((e, n) => (
        <Fieldset key={n} legend={t('moratoria.exceptionOf', { n: n + 1 })}>
          <Stack gap="sm" align="stretch">
            <PostField id={`field-post-${n}`} error={errors[`post-${n}`]} value={e.post} onChange={(post) => set(n, { post })} />
            <PersonField
              id={`field-approvedBy-${n}`}
              label={t('moratoria.approvedBy')}
              error={errors[`approvedBy-${n}`]}
              required
              value={e.approvedBy}
              onChange={(approvedBy) => set(n, { approvedBy })}
            />
            <TextInput
              id={`field-reason-${n}`}
              label={t('moratoria.exceptionReason')}
              error={errors[`reason-${n}`]}
              withAsterisk
              value={e.reason}
              onChange={(event) => set(n, { reason: event.currentTarget.value })}
            />
            <Button size="compact-sm" variant="default" w="fit-content" onClick={() => onChange(value.filter((_, m) => m !== n))}>
              {t('moratoria.dropException')}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        w="fit-content"
        onClick={() => onChange([...value, { post: '', approvedBy: '', reason: '' }])}
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

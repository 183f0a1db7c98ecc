import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { declareMoratorium, previewMoratorium } from '../../api/moratoria';
import { asProblem, type Problem } from '../../api/problem';
import type { MoratoriumPlan } from '../../api/types';
import { ActFieldInput } from '../../components/act/act-field';
import { Confirm } from '../../components/act/confirm';
import { ErrorSummary } from '../../components/act/error-summary';
import { fieldsAt } from '../../components/act/field-errors';
import { FoundField } from '../../components/act/found-field';
import type { Errors } from '../../components/act/prepared';
import { useFoundUnits } from '../../components/act/use-found';
import { Sheet } from '../../components/page';
import { useProblemText } from '../../components/problem-text';
import { newKey } from '../../lib/key';
import { useOnline } from '../../lib/use-online';
import { useZone } from '../../session/session';
import { Exceptions } from './exceptions';
import classes from './moratoria.module.css';
import { fieldsOf, missingOf, nothing, planOf, titlesOf, type Written } from './plan';

/** From the paper to the declaration; before it is made it says how many open cases will stand. */
export function Declaring({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const zone = useZone();
  const words = useProblemText();
  const [written, setWritten] = useState<Written>(nothing);
  const [errors, setErrors] = useState<Errors>({});
  const [ready, setReady] = useState<{ readonly plan: MoratoriumPlan; readonly key: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fields = fieldsOf(t);
  const set = (key: string, value: unknown): void => setWritten((w) => ({ ...w, values: { ...w.values, [key]: value } }));
  const prepare = (): void => {
    const missing = missingOf(written, t);
    setErrors(missing);
    if (Object.keys(missing).length === 0) setReady({ plan: planOf(written, zone), key: newKey() });
  };
  /** Shown beside the field it is about, where there is one. */
  const refused = (problem: Problem): void => {
    const about = fieldsAt(
      problem,
      fields.map((f) => f.key),
    );
    if (about.length === 0) return;
    setErrors(Object.fromEntries(about.map((key) => [key, words(problem).title])));
    setReady(undefined);
  };
  return (
    <Sheet>
      <h2 className={classes.heading} ref={heading} tabIndex={-1}>
        {t('moratoria.declare')}
      </h2>
      {ready && <Declared ready={ready} onRefused={refused} onBack={() => setReady(undefined)} onDone={onDone} />}
      <form
        noValidate
        hidden={ready !== undefined}
        aria-label={t('moratoria.declare')}
        onSubmit={(event) => {
          event.preventDefault();
          prepare();
        }}
      >
        <ErrorSummary errors={errors} titles={titlesOf(written, t)} />
        <Stack gap="sm">
          {fields.map((f) => (
            <ActFieldInput key={f.key} field={f} value={written.values[f.key]} error={errors[f.key]} onChange={(v) => set(f.key, v)} />
          ))}
          <FoundField
            id="field-units"
            label={t('moratoria.fields.units')}
            description={t('moratoria.unitsHint')}
            error={errors['units']}
            useFound={useFoundUnits}
            value={written.units}
            onChange={(units) => setWritten((w) => ({ ...w, units }))}
          />
          <Exceptions value={written.exceptions} errors={errors} onChange={(exceptions) => setWritten((w) => ({ ...w, exceptions }))} />
        </Stack>
        <Group mt="md" gap="xs">
          <Button type="submit">{t('act.continue')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('act.back')}
          </Button>
        </Group>
      </form>
    </Sheet>
  );
}

interface DeclaredProps {
  readonly ready: { readonly plan: MoratoriumPlan; readonly key: string };
  readonly onRefused: (problem: Problem) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Declared({ ready, onRefused, onBack, onDone }: DeclaredProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const online = useOnline();
  const preview = useQuery({ queryKey: ['moratoria', 'preview', ready.plan], queryFn: () => previewMoratorium(ready.plan), retry: false });
  const declare = useMutation({
    mutationFn: declareMoratorium,
    onSuccess: () => {
      for (const key of ['moratoria', 'cases', 'tasks']) void client.invalidateQueries({ queryKey: [key] });
      onDone();
    },
  });
  const failed = declare.error ?? preview.error;
  const told = useRef(onRefused);
  told.current = onRefused;
  useEffect(() => {
    if (failed) told.current(asProblem(failed));
  }, [failed]);
  return (
    <Confirm
      prepared={{ says: t('moratoria.declareSays'), doIt: t('moratoria.declare') }}
      lines={preview.data ? [t('moratoria.wouldHold', { count: preview.data.cases })] : []}
      asking={preview.isLoading}
      error={failed ? asProblem(failed) : undefined}
      pending={declare.isPending}
      offline={!online}
      onBack={onBack}
      onConfirm={() => declare.mutate(ready)}
    />
  );
}

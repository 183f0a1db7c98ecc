import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { useZone } from '../../session/session';
import { ActFieldInput } from './act-field';
import type { ActSpec } from './act-spec';
import { ErrorSummary } from './error-summary';
import { nfcAll } from './nfc';
import { onPaper, paperErrors, PaperFields, paperKeys, paperTitles } from './paper-fields';
import type { Errors, Prepared } from './prepared';
import { useDraft } from './use-draft';
import classes from './act.module.css';

interface ActFormProps {
  readonly type: string;
  readonly caseId: string;
  /** Left out for an act on the case as a whole. */
  readonly step?: CaseStep;
  readonly spec: ActSpec;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

/** The form of an act that has fields of its own, beside the step's form. */
export function ActForm({ type, caseId, step, spec, onBack, onPrepared }: ActFormProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const draft = useDraft(caseId, step ? `${step.id}.${type}` : type);
  const [errors, setErrors] = useState<Errors>({});
  const values = { ...spec.start, ...draft.values };
  const asked = spec.fields.filter((f) => f.shown?.(values) ?? true);
  const paper = step && spec.paper ? step : undefined;
  const prepare = (): void => {
    const missing = asked.filter((f) => f.required && isEmpty(values[f.key]));
    const found = {
      ...Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')])),
      ...(paper ? paperErrors(paper, draft, t) : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const given = Object.fromEntries(spec.fields.filter((f) => f.key in values).map((f) => [f.key, values[f.key]]));
    onPrepared({
      act: { type, ...(step ? { step: step.id } : {}), ...nfcAll(spec.toAct(given)), ...(paper ? onPaper(paper, draft, zone) : {}) },
      says: t(`act.says.${type}`),
      doIt: t(`act.types.${type}`),
      form: { keys: [...asked.map((f) => f.key), ...(paper ? paperKeys : [])], show: setErrors, forget: draft.clear },
    });
  };
  return (
    <form
      noValidate
      aria-label={t(`act.types.${type}`)}
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={classes.formHeading}>
        {t(`act.types.${type}`)}
      </h3>
      <ErrorSummary
        errors={errors}
        titles={{ ...paperTitles(t), ...Object.fromEntries(asked.map((f) => [f.key, f.title ?? t(`act.fields.${f.key}`)])) }}
      />
      <Stack gap="sm">
        {asked.map((f) => (
          <ActFieldInput key={f.key} field={f} value={values[f.key]} error={errors[f.key]} onChange={(v) => draft.set(f.key, v)} />
        ))}
      </Stack>
      {paper && <PaperFields step={paper} draft={draft} errors={errors} />}
      <Group mt="md" gap="xs">
        <Button type="submit">{t('act.continue')}</Button>
        <Button variant="default" onClick={onBack}>
          {t('act.back')}
        </Button>
      </Group>
    </form>
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

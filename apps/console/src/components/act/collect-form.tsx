import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { useZone } from '../../session/session';
import { ErrorSummary } from './error-summary';
import { Fields } from './fields';
import { nfc } from './nfc';
import { onPaper, paperErrors, PaperFields, paperKeys, paperTitles } from './paper-fields';
import type { Errors, Prepared } from './prepared';
import type { Draft } from './use-draft';
import { useConsequence } from './words';

interface CollectFormProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly draft: Draft;
  readonly onPrepared: (prepared: Prepared) => void;
}

export function CollectForm({ view, step, draft, onPrepared }: CollectFormProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const consequence = useConsequence(view);
  const [errors, setErrors] = useState<Errors>({});
  const { fields: asked, act } = step.rule;
  if (!act) return null;
  const prepare = (): void => {
    const missing = asked.filter((f) => f.required && (draft.values[f.key] === undefined || draft.values[f.key] === ''));
    const found = { ...Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')])), ...paperErrors(step, draft, t) };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const fields = Object.fromEntries(
      asked.flatMap((f) => {
        const value = draft.values[f.key];
        return value === undefined || value === '' ? [] : [[f.key, typeof value === 'string' ? nfc(value) : value]];
      }),
    );
    const others = view.seats.filter((s) => s.step === step.id && s.state === 'open' && s.duty === 'act').length;
    const goes = consequence(step.key, 'completed');
    onPrepared({
      act: { type: act, step: step.id, fields, ...onPaper(step, draft, zone) },
      says: '',
      otherwise: step.rule.claimable || others <= 1 ? goes : t('act.oneOfSeveral', { step: goes }),
      doIt: t(`act.types.${act}`),
      form: { keys: [...asked.map((f) => f.key), ...paperKeys], show: setErrors, forget: draft.clear },
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
      noValidate
      aria-label={inLanguage(step.rule.title)}
    >
      <ErrorSummary errors={errors} titles={{ ...paperTitles(t), ...Object.fromEntries(asked.map((f) => [f.key, inLanguage(f.title)])) }} />
      <Fields fields={asked} values={draft.values} errors={errors} onChange={draft.set} />
      <PaperFields step={step} draft={draft} errors={errors} />
      <Button type="submit" mt="md">
        {t('act.continue')}
      </Button>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { nfc } from './nfc';
import { ErrorSummary } from './error-summary';
import { Fields } from './fields';
import type { Errors, Prepared } from './prepared';
import type { useDraft } from './use-draft';
import { useConsequence } from './words';

interface CollectFormProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly draft: ReturnType<typeof useDraft>;
  readonly onPrepared: (prepared: Prepared) => void;
}

export function CollectForm({ view, step, draft, onPrepared }: CollectFormProps) {
  const { t } = useTranslation();
  const consequence = useConsequence(view);
  const [errors, setErrors] = useState<Errors>({});
  const { fields: asked, act } = step.rule;
  if (!act) return null;
  const prepare = (): void => {
    const missing = asked.filter((f) => f.required && (draft.values[f.key] === undefined || draft.values[f.key] === ''));
    const found = Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')]));
    setErrors(found);
    if (missing.length > 0) return;
    const fields = Object.fromEntries(
      asked.flatMap((f) => {
        const value = draft.values[f.key];
        return value === undefined || value === '' ? [] : [[f.key, typeof value === 'string' ? nfc(value) : value]];
      }),
    );
    const others = view.seats.filter((s) => s.step === step.id && s.state === 'open' && s.duty === 'act').length;
    const says =
      step.rule.claimable || others <= 1
        ? consequence(step.key, 'completed')
        : t('act.oneOfSeveral', { step: consequence(step.key, 'completed') });
    onPrepared({ act: { type: act, step: step.id, fields }, says, doIt: t(`act.types.${act}`), judged: true });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
      noValidate
    >
      <ErrorSummary errors={errors} titles={Object.fromEntries(asked.map((f) => [f.key, f.title]))} />
      <Fields fields={asked} values={draft.values} errors={errors} onChange={draft.set} />
      <Button type="submit" mt="md">
        {t('act.continue')}
      </Button>
    </form>
  );
}

import { Button, Checkbox, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { Problem } from '../../api/problem';
import type { CaseStep, StepOption } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { useZone } from '../../session/session';
import { useProblemText } from '../problem-text';
import { ErrorSummary } from './error-summary';
import { InstrumentFields, instrumentFields } from './instrument-fields';
import { nfc } from './nfc';
import { onPaper, paperErrors, PaperFields, paperKeys, paperTitles } from './paper-fields';
import type { Errors, Prepared } from './prepared';
import type { Draft } from './use-draft';
import type { BallotName } from './vote-form';
import { useConsequence } from './words';

interface DecideFormProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly names: readonly BallotName[];
  readonly draft: Draft;
  readonly onPrepared: (prepared: Prepared) => void;
}

const own = ['option', 'candidate', 'grounds', 'reason', ...instrumentFields.map((f) => f.key)];

/** One authority picks; grounds, reasons and the instrument as the chosen option demands them. */
export function DecideForm({ view, step, names, draft, onPrepared }: DecideFormProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const words = useProblemText();
  const consequence = useConsequence(view);
  const [errors, setErrors] = useState<Errors>({});
  const options = step.rule.options;
  const option = options.find((o) => o.key === draft.values['option']);
  const text = (key: string): string => (typeof draft.values[key] === 'string' ? (draft.values[key] as string) : '');
  const grounds = Array.isArray(draft.values['grounds']) ? (draft.values['grounds'] as string[]) : [];
  /** Why an option can't be chosen (again), though the others can. */
  const closed = (key: string): string | undefined => {
    const offer = view.waiting.acts.find((a) => a.step === step.id && a.type === 'decide' && a.option === key && !a.allowed);
    return offer && words(new Problem(409, offer.code ?? '', offer.params)).title;
  };
  const prepare = (): void => {
    const given = { reason: text('reason'), grounds, instrument: instrumentFields.map((f) => [f.key, text(f.key)] as const) };
    const found = { ...check(option, given, t), ...(option ? paperErrors(step, draft, t) : {}) };
    setErrors(found);
    if (!option || Object.keys(found).length > 0) return;
    const instrument = option.instrument ? { instrument: Object.fromEntries(instrumentFields.map((f) => [f.key, nfc(text(f.key))])) } : {};
    onPrepared({
      act: {
        type: 'decide',
        step: step.id,
        option: option.key,
        ...(text('candidate') ? { candidate: text('candidate') } : {}),
        ...(grounds.length > 0 ? { grounds } : {}),
        ...(text('reason') ? { reason: nfc(text('reason')) } : {}),
        ...instrument,
        ...onPaper(step, draft, zone),
      },
      says: '',
      otherwise: consequence(step.key, option.key),
      doIt: inLanguage(option.title),
      form: { keys: [...own, ...paperKeys], show: setErrors, forget: draft.clear },
    });
  };
  return (
    <form
      noValidate
      aria-label={inLanguage(step.rule.title)}
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
    >
      <ErrorSummary errors={errors} titles={paperTitles(t)} />
      <Stack gap="sm">
        <Radio.Group
          id="field-option"
          label={t('act.option')}
          value={text('option')}
          onChange={(v) => draft.set('option', v)}
          error={errors['option']}
        >
          <Stack gap={8} mt="xs">
            {options.map((o) => (
              <Radio
                key={o.key}
                value={o.key}
                label={inLanguage(o.title)}
                description={closed(o.key)}
                disabled={closed(o.key) !== undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        {option?.instrument && names.length > 1 && (
          <Select
            id="field-candidate"
            label={t('act.candidate')}
            data={names.map((n) => ({ value: n.id, label: n.name }))}
            value={text('candidate') || null}
            onChange={(v) => draft.set('candidate', v ?? '')}
          />
        )}
        {option && option.grounds.length > 0 && (
          <Checkbox.Group
            id="field-grounds"
            label={t('act.grounds')}
            value={grounds}
            onChange={(v) => draft.set('grounds', v)}
            error={errors['grounds']}
          >
            <Stack gap={6} mt={4}>
              {option.grounds.map((g) => (
                <Checkbox key={g.key} value={g.key} label={inLanguage(g.title)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {option && (
          <Textarea
            id="field-reason"
            label={option.reasons === 'required' ? t('act.reason') : t('act.reasonOptional')}
            withAsterisk={option.reasons === 'required'}
            value={text('reason')}
            error={errors['reason']}
            onChange={(e) => draft.set('reason', e.currentTarget.value)}
          />
        )}
        {option?.instrument && <InstrumentFields text={text} errors={errors} onChange={draft.set} />}
        {option && <PaperFields step={step} draft={draft} errors={errors} />}
      </Stack>
      <Button type="submit" mt="md">
        {t('act.continue')}
      </Button>
    </form>
  );
}

interface Given {
  readonly reason: string;
  readonly grounds: readonly string[];
  readonly instrument: readonly (readonly [string, string])[];
}

/** What can be said before the server is asked; the server judges all of it again. */
function check(option: StepOption | undefined, given: Given, t: (key: string) => string): Errors {
  if (!option) return { option: t('act.optionMissing') };
  const errors: Record<string, string> = {};
  if (option.reasons === 'required' && given.reason.trim() === '') errors['reason'] = t('act.reasonMissing');
  if (option.grounds.length > 0 && given.grounds.length === 0) errors['grounds'] = t('act.groundMissing');
  if (option.instrument)
    for (const [key, value] of given.instrument)
      if (value.trim() === '' && key !== 'capacity') errors[key] = t(`act.instrumentMissing.${key}`);
  return errors;
}

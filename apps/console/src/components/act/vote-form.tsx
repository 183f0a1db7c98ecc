import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { inLanguage } from '../../lib/format';
import type { Errors, Prepared } from './prepared';

export interface BallotName {
  readonly id: string;
  readonly name: string;
}

interface VoteFormProps {
  readonly step: CaseStep;
  /** Those who stand, in the order of the ballot. */
  readonly names: readonly BallotName[];
  readonly onPrepared: (prepared: Prepared) => void;
}

/** Open voting: the question in full, a choice, and that it is final where the definition says so. */
export function VoteForm({ step, names, onPrepared }: VoteFormProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const { ballot } = step.rule;
  if (!ballot) return null;
  const options =
    ballot.question === 'yes-no'
      ? [
          ['yes', t('ballots.yes')],
          ['no', t('ballots.no')],
        ]
      : [...names.map((n) => [n.id, n.name]), ...(names.length === 1 ? [['against', t('ballots.no')]] : [])];
  const all = ballot.abstain ? [...options, ['abstain', t('ballots.abstain')]] : options;
  const prepare = (): void => {
    setErrors(choice ? {} : { choice: t('act.choiceMissing') });
    if (!choice) return;
    const words = all.find(([key]) => key === choice)?.[1] ?? '';
    onPrepared({
      act: { type: 'vote', step: step.id, choice },
      says: ballot.change ? t('act.voteMayChange', { choice: words }) : t('act.voteIsFinal', { choice: words }),
      doIt: t('act.types.vote'),
      form: { keys: ['choice'], show: setErrors, forget: () => setChoice('') },
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
      <Radio.Group
        id="field-choice"
        label={
          ballot.question === 'yes-no' ? t('ballots.question', { name: names.map((n) => n.name).join(', ') }) : t('ballots.questionNames')
        }
        value={choice}
        onChange={setChoice}
        error={errors['choice']}
      >
        <Stack gap={8} mt="xs">
          {all.map(([key, title]) => (
            <Radio key={key} value={key} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed" mt="sm">
        {t('ballots.whoSees')}
      </Text>
      <Button type="submit" mt="md">
        {t('act.continue')}
      </Button>
    </form>
  );
}

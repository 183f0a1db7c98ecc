import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep, PossibleAct, Receipt } from '../../api/types';
import { useOnline } from '../../lib/use-online';
import { Acting } from './acting';
import { CollectForm } from './collect-form';
import { DecideForm } from './decide-form';
import type { Prepared } from './prepared';
import { besides, StepActs } from './step-acts';
import { useDraft } from './use-draft';
import { VoteForm } from './vote-form';
import { WhyNot } from './why-not';

interface DecisionBoxProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  /** After the receipt was read; my work goes on to the next item. */
  readonly onDone?: (receipt: Receipt) => void;
}

/** What I may do at this step, and why not the rest. */
export function DecisionBox({ view, step, onDone }: DecisionBoxProps) {
  return (
    <Acting view={view} onDone={onDone}>
      {(prepare, accepted) => <Offers view={view} step={step} accepted={accepted} onPrepared={prepare} />}
    </Acting>
  );
}

interface OffersProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly accepted: boolean;
  readonly onPrepared: (prepared: Prepared) => void;
}

function Offers({ view, step, accepted, onPrepared }: OffersProps) {
  const { t } = useTranslation();
  const online = useOnline();
  const draft = useDraft(view.id, step.id);
  const { rule } = step;
  const offers = view.waiting.acts.filter((a) => a.step === step.id);
  const main = offers.find((a) => a.allowed && isMain(a));
  const standing = view.candidates.filter((c) => c.state === 'standing').map((c) => ({ id: c.id, name: view.people[c.person] ?? '' }));
  return (
    <Stack gap="md">
      {!online && <Alert color="yellow">{t('act.offline')}</Alert>}
      {main && rule.mechanic === 'collect' && <CollectForm view={view} step={step} draft={draft} onPrepared={onPrepared} />}
      {main && rule.ballot?.level === 'open' && <VoteForm step={step} names={standing} onPrepared={onPrepared} />}
      {main && rule.mechanic === 'choose' && <DecideForm view={view} step={step} names={standing} draft={draft} onPrepared={onPrepared} />}
      {rule.claimable && main && (
        <Text size="sm" c="dimmed">
          {t('act.group')}
        </Text>
      )}
      <StepActs view={view} offers={offers} step={step} onPrepared={onPrepared} />
      {!accepted && <WhyNot offers={offers} step={step} view={view} />}
    </Stack>
  );
}

/** The act the step is about; the rest stands beside it as buttons. */
const isMain = (offer: PossibleAct): boolean => !besides.includes(offer.type);

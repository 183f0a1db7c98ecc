import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/act';
import type { CaseView } from '../../api/case';
import type { CaseStep, PossibleAct, Receipt } from '../../api/types';
import { asProblem } from '../../api/problem';
import { newKey } from '../../lib/key';
import { useOnline } from '../../lib/use-online';
import { CollectForm } from './collect-form';
import { Confirm } from './confirm';
import { DecideForm } from './decide-form';
import type { Prepared } from './prepared';
import { besides, StepActs } from './step-acts';
import { ReceiptNote } from './receipt-note';
import { useDraft } from './use-draft';
import { useNames } from '../use-names';
import { VoteForm } from './vote-form';
import { WhyNot } from './why-not';

interface DecisionBoxProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  /** After the receipt was read; my work goes on to the next item. */
  readonly onDone?: (receipt: Receipt) => void;
}

/** What I may do at this step. Nothing is shown as done before the server's receipt; what was typed outlives a refusal. */
export function DecisionBox({ view, step, onDone }: DecisionBoxProps) {
  const { t } = useTranslation();
  const online = useOnline();
  const draft = useDraft(view.id, step.id);
  const [prepared, setPrepared] = useState<(Prepared & { key: string }) | undefined>();
  const [receipt, setReceipt] = useState<Receipt>();
  const names = useNames(view);
  const act = useAct((given) => {
    draft.clear();
    setPrepared(undefined);
    setReceipt(given);
    onDone?.(given);
  });
  if (receipt) return <ReceiptNote receipt={receipt} view={view} />;
  const { rule } = step;
  const offers = view.waiting.acts.filter((a) => a.step === step.id);
  const main = offers.find((a) => a.allowed && isMain(a));
  const send = (given: Prepared & { key: string }): void =>
    act.mutate({ caseId: view.id, key: given.key, act: given.act, ...(given.judged ? { ifMatch: step.revision } : {}) });
  const prepare = (next: Prepared): void => {
    act.reset();
    setPrepared({ ...next, key: newKey() });
  };
  if (prepared) {
    return (
      <Confirm
        prepared={prepared}
        names={names}
        error={act.isError ? asProblem(act.error) : undefined}
        pending={act.isPending}
        offline={!online}
        onBack={() => setPrepared(undefined)}
        onConfirm={() => send(prepared)}
      />
    );
  }
  const standing = view.candidates.filter((c) => c.state === 'standing').map((c) => ({ id: c.id, name: view.people[c.person] ?? '' }));
  return (
    <Stack gap="md">
      {!online && <Alert color="yellow">{t('act.offline')}</Alert>}
      {main && rule.mechanic === 'collect' && <CollectForm view={view} step={step} draft={draft} onPrepared={prepare} />}
      {main && rule.ballot?.level === 'open' && <VoteForm step={step} names={standing} onPrepared={prepare} />}
      {main && rule.mechanic === 'choose' && <DecideForm view={view} step={step} names={standing} draft={draft} onPrepared={prepare} />}
      {!main && !offers.some((o) => o.allowed && besides.includes(o.type)) && <WhyNot offers={offers} step={step} view={view} />}
      {rule.claimable && main && (
        <Text size="sm" c="dimmed">
          {t('act.group')}
        </Text>
      )}
      <StepActs key={step.revision} view={view} offers={offers} step={step} onPrepared={prepare} />
    </Stack>
  );
}

/** The act the step is about; the rest stands beside it as buttons. */
const isMain = (offer: PossibleAct): boolean => !besides.includes(offer.type);

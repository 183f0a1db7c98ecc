import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/act';
import type { CaseView } from '../../api/case';
import { asProblem } from '../../api/problem';
import type { Receipt } from '../../api/types';
import { Confirm } from '../../components/act/confirm';
import type { Prepared } from '../../components/act/prepared';
import { ReceiptNote } from '../../components/act/receipt-note';
import { Sheet } from '../../components/page';
import { useNames } from '../../components/use-names';
import { newKey } from '../../lib/key';
import { useOnline } from '../../lib/use-online';
import { StepActForm } from '../../components/act/step-act-form';
import { specOf } from '../../components/act/step-act-specs';
import { useSpecContext } from '../../components/act/use-spec-context';
import { CaseActForm, caseActs } from './case-act-form';
import { CorrectionForm } from './correction-form';

/** Acts that make sense in one state of the case alone; the server judges all the same. */
const inState: Readonly<Record<string, CaseView['status']>> = { hold: 'running', resume: 'held', 'answer-report': 'reported' };
const bySpec: readonly string[] = ['waive', 'decline', 'countermand'];
const onRecord: readonly string[] = [...bySpec, 'propose-correction', 'confirm-correction'];

/** Acts on the case as a whole: hold, resume, withdraw, the authority's direction, waivers, declining and countermand, corrections. Only those open to the reader. */
export function CaseActs({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const online = useOnline();
  const [chosen, setChosen] = useState<string>();
  const [prepared, setPrepared] = useState<Prepared & { key: string }>();
  const [receipt, setReceipt] = useState<Receipt>();
  const act = useAct((given) => {
    setReceipt(given);
    setChosen(undefined);
    setPrepared(undefined);
  });
  const names = useNames(view);
  const known = [...caseActs.map((c) => c.type), ...onRecord];
  const offers = known
    .filter((type) => (inState[type] ?? view.status) === view.status)
    .filter((type) => view.waiting.acts.some((a) => !a.step && a.allowed && a.type === type));
  const prepare = (next: Prepared): void => {
    act.reset();
    setPrepared({ ...next, key: newKey() });
  };
  if (receipt) {
    return (
      <Sheet>
        <ReceiptNote receipt={receipt} view={view} />
      </Sheet>
    );
  }
  if (offers.length === 0) return null;
  return (
    <Sheet title={t('case.otherActs')}>
      {prepared ? (
        <Confirm
          prepared={prepared}
          names={names}
          error={act.isError ? asProblem(act.error) : undefined}
          pending={act.isPending}
          offline={!online}
          onBack={() => setPrepared(undefined)}
          onConfirm={() => act.mutate({ caseId: view.id, key: prepared.key, act: prepared.act })}
        />
      ) : chosen ? (
        <ChosenForm type={chosen} view={view} onBack={() => setChosen(undefined)} onPrepared={prepare} />
      ) : (
        <Group gap="xs">
          {offers.map((type) => (
            <Button key={type} size="xs" variant="default" onClick={() => setChosen(type)}>
              {t(`act.types.${type}`)}
            </Button>
          ))}
        </Group>
      )}
    </Sheet>
  );
}

interface ChosenFormProps {
  readonly type: string;
  readonly view: CaseView;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

function ChosenForm({ type, ...rest }: ChosenFormProps) {
  const context = useSpecContext(rest.view);
  if (type === 'propose-correction' || type === 'confirm-correction') return <CorrectionForm type={type} {...rest} />;
  if (bySpec.includes(type)) return <StepActForm type={type} spec={specOf(type, context)} {...rest} />;
  return <CaseActForm type={type} {...rest} />;
}

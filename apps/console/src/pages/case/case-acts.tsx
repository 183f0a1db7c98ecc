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
import { newKey } from '../../lib/key';
import { useOnline } from '../../lib/use-online';
import { CaseActForm, caseActs } from './case-act-form';

/** Acts on the case as a whole: hold, resume, withdraw, the authority's direction. Only those open to the reader. */
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
  const offers = view.waiting.acts.filter((a) => !a.step && a.allowed && caseActs.some((c) => c.type === a.type));
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
          error={act.isError ? asProblem(act.error) : undefined}
          pending={act.isPending}
          offline={!online}
          onBack={() => setPrepared(undefined)}
          onConfirm={() => act.mutate({ caseId: view.id, key: prepared.key, act: prepared.act })}
        />
      ) : chosen ? (
        <CaseActForm
          type={chosen}
          view={view}
          onBack={() => setChosen(undefined)}
          onPrepared={(next) => {
            act.reset();
            setPrepared({ ...next, key: newKey() });
          }}
        />
      ) : (
        <Group gap="xs">
          {offers.map((o) => (
            <Button key={o.type} size="xs" variant="default" onClick={() => setChosen(o.type)}>
              {t(`act.types.${o.type}`)}
            </Button>
          ))}
        </Group>
      )}
    </Sheet>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/act';
import type { CaseView } from '../../api/case';
import { Sheet } from '../../components/page';
import { Failed } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { newKey } from '../../lib/key';
import { useParkedWords } from './parked-words';

/** Moves that failed for good; trying again is an act with a reason, and audited like any other. */
export function Parked({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const words = useParkedWords();
  const parked = view.incidents.filter((i) => i.state === 'parked');
  const [reason, setReason] = useState('');
  const act = useAct(() => setReason(''));
  if (parked.length === 0) return null;
  return (
    <Sheet title={t('history.parked')}>
      {parked.map((i) => (
        <form
          key={i.id}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim())
              act.mutate({
                caseId: view.id,
                key: newKey(),
                ifMatch: view.revision,
                act: { type: 'retry', incident: i.id, reason: reason.trim() },
              });
          }}
        >
          <p>{words({ move: i.move, step: inLanguage(view.steps.find((s) => s.id === i.step)?.rule.title) || view.code, code: i.code })}</p>
          <Group align="flex-end">
            <TextInput
              label={t('act.reason')}
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
              required
              w={360}
              maw="100%"
            />
            <Button type="submit" loading={act.isPending}>
              {t('act.types.retry')}
            </Button>
          </Group>
        </form>
      ))}
      {act.isError && <Failed error={act.error} />}
    </Sheet>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { auditQuery } from '../../api/trail';
import type { AuditEntry } from '../../api/types';
import type { Prepared } from '../../components/act/prepared';
import { ActForm } from '../../components/act/act-form';
import type { ActField, ActSpec } from '../../components/act/act-spec';
import { useEntryWords } from '../../components/entry-words';
import { useFactTitle } from '../../components/fact-title';
import { factWords, isDay } from '../../components/fact-words';
import { keptOf } from '../../components/kept';
import { Loaded } from '../../components/states';
import { correctableFacts, payloadOf, typed } from './correctable';

interface CorrectionFormProps {
  readonly type: 'propose-correction' | 'confirm-correction';
  readonly view: CaseView;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

/** Putting a recorded fact right: one proposes, another confirms by the hash of the proposal's entry. */
export function CorrectionForm({ type, view, onBack, onPrepared }: CorrectionFormProps) {
  const trail = useQuery(auditQuery(view.id));
  const propose = useProposal(view);
  const confirm = useConfirmation(view);
  return (
    <Loaded query={trail}>
      {({ entries }) => (
        <ActForm
          caseId={view.id}
          type={type}
          spec={type === 'propose-correction' ? propose(entries) : confirm(entries)}
          onBack={onBack}
          onPrepared={onPrepared}
        />
      )}
    </Loaded>
  );
}

function useProposal(view: CaseView): (entries: readonly AuditEntry[]) => ActSpec {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const title = useFactTitle(view);
  return (entries) => {
    const facts = entries.flatMap((e) => correctableFacts(e, view).map((f) => ({ ...f, entry: e })));
    const from = facts.map((f) => ({
      id: `${f.entry.seq} ${f.path}`,
      name: `${f.entry.seq} · ${words(keptOf(f.entry))} · ${title(f.path)}: ${factWords(t, f.value)}`,
    }));
    const chosenOf = (id: unknown) => facts.find((f) => `${f.entry.seq} ${f.path}` === id);
    const kindOf = (id: unknown): 'line' | 'day' | 'other' => {
      const was = chosenOf(id)?.value;
      return typeof was === 'boolean' ? 'other' : isDay(was) ? 'day' : 'line';
    };
    return {
      fields: [
        { key: 'fact', kind: 'choice', required: true, from },
        { key: 'value', kind: 'line', required: true, shown: ({ fact }) => kindOf(fact) === 'line' },
        { key: 'day', kind: 'day', title: t('act.fields.value'), required: true, shown: ({ fact }) => kindOf(fact) === 'day' },
        { key: 'reason', kind: 'text', required: true },
      ],
      start: {},
      toAct: ({ fact, value, day, reason }) => {
        const chosen = chosenOf(fact);
        return {
          entry: chosen?.entry.seq,
          path: chosen?.path,
          value: typed(chosen?.value, String(kindOf(fact) === 'day' ? day : value)),
          reason,
        };
      },
    };
  };
}

function useConfirmation(view: CaseView): (entries: readonly AuditEntry[]) => ActSpec {
  const { t } = useTranslation();
  const title = useFactTitle(view);
  return (entries) => {
    const open = view.corrections.filter((c) => c.confirmedAt === null);
    const from = entries.flatMap((e): NonNullable<ActField['from']> => {
      // An open correction has one entry so far: its proposal.
      const c = open.find((o) => o.id === payloadOf(e)['correction']);
      if (!c) return [];
      const says = t('dossier.corrected', { entry: c.entry, fact: title(c.path), was: factWords(t, c.was), value: factWords(t, c.value) });
      return [{ id: e.hash, name: says }];
    });
    return {
      fields: [{ key: 'correction', kind: 'choice', required: true, from }],
      start: from.length === 1 ? { correction: from[0]?.id } : {},
      toAct: ({ correction }) => ({ hash: correction }),
    };
  };
}

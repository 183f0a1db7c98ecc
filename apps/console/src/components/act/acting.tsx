import { Stack } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useAct } from '../../api/act';
import type { CaseView } from '../../api/case';
import { asProblem, type Problem } from '../../api/problem';
import type { Receipt } from '../../api/types';
import { newKey } from '../../lib/key';
import { useProblemText } from '../problem-text';
import { useNames } from '../use-names';
import { ConfirmAct } from './confirm-act';
import { fieldsAt } from './field-errors';
import type { Prepared, Ready } from './prepared';
import { ReceiptNote } from './receipt-note';
import { shownRevision } from './shown-revision';
import classes from './act.module.css';

interface ActingProps {
  readonly view: CaseView;
  readonly onDone?: ((receipt: Receipt) => void) | undefined;
  /** The forms; once something was accepted, those of what can be done next, under its receipt. */
  readonly children: (prepare: (act: Prepared) => void, accepted: boolean) => ReactNode;
}

/**
 * From a filled form to its receipt. Nothing is shown as done before the server's word; the form stays as it was behind
 * the confirmation, and a refusal of one of its fields is shown there.
 */
export function Acting({ view, onDone, children }: ActingProps) {
  const [ready, setReady] = useState<Ready>();
  const [receipt, setReceipt] = useState<Receipt>();
  const forms = useRef<HTMLDivElement>(null);
  const names = useNames(view);
  const words = useProblemText(names);
  const act = useAct((given) => {
    ready?.form?.forget();
    setReady(undefined);
    setReceipt(given);
    onDone?.(given);
  });
  const prepare = (next: Prepared): void => {
    act.reset();
    setReceipt(undefined);
    const request = { caseId: view.id, key: newKey(), act: next.act, ...shownRevision(view, next.act) };
    setReady({ ...next, seenSeq: view.seq, request });
  };
  const refused = (problem: Problem): void => {
    const fields = ready?.form ? fieldsAt(problem, ready.form.keys) : [];
    if (fields.length === 0) return;
    ready?.form?.show(Object.fromEntries(fields.map((key) => [key, words(problem).title])));
    setReady(undefined);
  };
  const back = (): void => {
    setReady(undefined);
    requestAnimationFrame(() => forms.current?.focus());
  };
  // What was shown before the receipt is not shown again: the case is being read anew.
  const known = !receipt || view.seq >= receipt.headSeq;
  return (
    <Stack gap="md">
      {receipt && <ReceiptNote receipt={receipt} view={view} />}
      {ready && (
        <ConfirmAct
          key={ready.request.key}
          view={view}
          ready={ready}
          names={names}
          error={act.isError ? asProblem(act.error) : undefined}
          pending={act.isPending}
          onBack={back}
          onRefused={refused}
          onConfirm={() => act.mutate(ready.request, { onError: (error) => refused(asProblem(error)) })}
        />
      )}
      {known && (
        <div key={receipt?.seq ?? 'first'} ref={forms} tabIndex={-1} hidden={ready !== undefined} className={classes.forms}>
          {children(prepare, receipt !== undefined)}
        </div>
      )}
    </Stack>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseView } from '../../api/case';
import { foresightQuery } from '../../api/foresight';
import { asProblem, type Problem } from '../../api/problem';
import { useOnline } from '../../lib/use-online';
import type { Names } from '../problem-text';
import { ChangedSince } from './changed-since';
import { Confirm } from './confirm';
import type { Ready } from './prepared';
import { useForeseen } from './use-foreseen';

interface ConfirmActProps {
  readonly view: CaseView;
  readonly ready: Ready;
  readonly error: Problem | undefined;
  readonly names: Names;
  readonly pending: boolean;
  readonly onBack: () => void;
  /** Refused before it was sent. */
  readonly onRefused: (problem: Problem) => void;
  readonly onConfirm: () => void;
}

/** Not asked about: how a ballot ends is told to nobody in advance, and whoever takes a group's task moves nothing. */
const unseen: ReadonlySet<string> = new Set(['vote', 'close-ballot', 'claim', 'release']);

/** Somebody was first. */
const overtaken = (problem: Problem | undefined): boolean => problem?.status === 412 || problem?.status === 409;

/** The act with its consequence as the server foresees it; where no answer comes, as the definition's routes say. */
export function ConfirmAct({ view, ready, error, onRefused, ...rest }: ConfirmActProps) {
  const online = useOnline();
  const foreseen = useForeseen(view);
  const { data, error: failed, isLoading } = useQuery({ ...foresightQuery(ready.request), enabled: online && !unseen.has(ready.act.type) });
  const told = useRef(onRefused);
  told.current = onRefused;
  useEffect(() => {
    if (failed) told.current(asProblem(failed));
  }, [failed]);
  const early = failed && asProblem(failed).status >= 400 && asProblem(failed).status < 500 ? asProblem(failed) : undefined;
  const lines = data?.stands ? foreseen(data.stands) : [];
  const otherwise = ready.otherwise ? [ready.otherwise] : [];
  return (
    <Confirm
      prepared={ready}
      lines={lines.length > 0 ? lines : otherwise}
      asking={isLoading}
      error={error ?? early}
      changed={overtaken(error ?? early) && <ChangedSince view={view} seq={ready.seenSeq} />}
      offline={!online}
      {...rest}
    />
  );
}

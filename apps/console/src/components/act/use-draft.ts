import { useCallback, useEffect, useRef, useState } from 'react';
import { readPref, writePref } from '../../lib/prefs';
import type { Values } from './fields';

const pauseMs = 400;

/** What somebody typed for a step, kept in this browser until it is accepted: a conflict, a reload or a lost network costs no word. */
export function useDraft(caseId: string, step: string): { values: Values; set: (key: string, value: unknown) => void; clear: () => void } {
  const name = `draft.${caseId}.${step}`;
  const [values, setValues] = useState<Values>(() => parsed(readPref(name)));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(values);
  latest.current = values;
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = useCallback(
    (key: string, value: unknown) => {
      setValues((old) => ({ ...old, [key]: value }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => writePref(name, JSON.stringify(latest.current)), pauseMs);
    },
    [name],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    writePref(name, null);
    setValues({});
  }, [name]);
  return { values, set, clear };
}

function parsed(kept: string | null): Values {
  if (!kept) return {};
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null ? (value as Values) : {};
  } catch {
    return {};
  }
}

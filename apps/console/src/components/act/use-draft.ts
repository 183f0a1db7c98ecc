import { useCallback, useEffect, useRef, useState } from 'react';
import { readPref, writePref } from '../../lib/prefs';
import { useSession } from '../../session/session';
import type { Values } from './fields';

const pauseMs = 400;

export interface Draft {
  readonly values: Values;
  readonly set: (key: string, value: unknown) => void;
  readonly clear: () => void;
}

/**
 * What somebody typed for an act, kept in this browser under his name until it is accepted: a conflict, a reload or a lost
 * network costs no word, and whoever signs in here next does not see it.
 */
export function useDraft(caseId: string, form: string): Draft {
  const { id } = useSession();
  const name = `draft.${id}.${caseId}.${form}`;
  const [values, setValues] = useState<Values>(() => parsed(readPref(name)));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(values);
  const keep = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    writePref(name, JSON.stringify(latest.current));
  }, [name]);
  useEffect(() => {
    // A page that is left or read anew unmounts nothing.
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const set = useCallback(
    (key: string, value: unknown) => {
      latest.current = { ...latest.current, [key]: value };
      setValues(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pauseMs);
    },
    [keep],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current = {};
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

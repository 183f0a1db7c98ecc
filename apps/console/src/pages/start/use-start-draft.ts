import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dropDraft, keepDraft } from '../../api/start';
import type { Draft } from '../../api/types';

export interface Picked {
  readonly id: string;
  readonly name: string;
}

/** A post with who holds it now and until when. */
export interface PickedPost extends Picked {
  readonly holder?: Picked | undefined;
  readonly until?: string | undefined;
}

export interface StartValue {
  readonly procedure: string | null;
  readonly post: PickedPost | null;
  readonly candidates: readonly Picked[];
  /** Facts that the procedure asks for, by key. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const blank: StartValue = { procedure: null, post: null, candidates: [], facts: {} };

/** The form's content; kept on the server as a draft when asked, and dropped there once the case has started. */
export function useStartDraft() {
  const client = useQueryClient();
  const [id, setId] = useState<string>(() => crypto.randomUUID?.() ?? uuid());
  const [value, setValue] = useState<StartValue>(blank);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['drafts'] });
  const keeping = useMutation({
    mutationFn: (title: string) =>
      keepDraft(id, { what: 'start', title: [title, value.post?.name].filter(Boolean).join(' · '), content: value }),
    onSuccess: again,
  });
  return {
    value,
    change: (next: Partial<StartValue>): void => {
      keeping.reset();
      setValue((old) => ({ ...old, ...next }));
    },
    load: (draft: Draft): void => {
      setId(draft.id);
      setValue({ ...blank, ...(draft.content as Partial<StartValue>) });
    },
    keep: (title: string): void => keeping.mutate(title),
    keeping: keeping.isPending,
    kept: keeping.isSuccess,
    drop: (): void => void (keeping.isSuccess ? dropDraft(id).then(again) : undefined),
  };
}

/** Version 4, where the page has no secure context. */
function uuid(): string {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

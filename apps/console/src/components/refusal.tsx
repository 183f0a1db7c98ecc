import { Alert } from '@mantine/core';
import type { Problem } from '../api/problem';
import type { Bilingual } from '../lib/format';
import { useProblemText, type Names } from './problem-text';
import { Source } from './source';
import { RequestId } from './states';
import type { LegalSource } from '../api/types';

/** A refusal as a sentence, what to do, and the rule it rests on with its place in the law. */
export function Refusal({ error, names = {} }: { readonly error: Problem; readonly names?: Names }) {
  const words = useProblemText(names);
  const { title, advice } = words(error);
  const rule = names[error.rule ?? ''];
  return (
    <Alert color="red" role="alert" title={title}>
      {rule && <div>{rule}</div>}
      <Source basis={basisOf(error.params['source'])} />
      {advice}
      <RequestId of={error} />
    </Alert>
  );
}

/** A refusal carries its rule's source, or the words of a rule of the house. */
function basisOf(source: unknown): { source?: LegalSource; houseRule?: Bilingual } {
  if (typeof source !== 'object' || source === null) return {};
  if ('instrument' in source) return { source: source as LegalSource };
  return 'vi' in source ? { houseRule: source as Bilingual } : {};
}

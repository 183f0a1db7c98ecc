import type { Definition } from '../../api/definition';
import type { PickedPost, StartValue } from './use-start-draft';

/** A procedure about the holder of a post; any other is about a post that waits for one. */
export const aboutHolder = (kind: string | undefined): boolean => kind === 'reappointment';

/** The date facts from which a new term would run: for the holder of a post, the end of the term he serves. */
export function termStarts(definition: Definition | undefined): readonly string[] {
  const options = (definition?.steps ?? []).flatMap((s) => s.choose?.options ?? []);
  return [...new Set(options.flatMap((o) => (o.effect?.from?.startsWith('fact.') ? [o.effect.from.slice('fact.'.length)] : [])))];
}

/** What is known once the post is: its holder is the person concerned, and his term has a last day. */
export function fromPost(post: PickedPost | null, kind: string | undefined, definition: Definition | undefined): Partial<StartValue> {
  if (!post?.holder || !aboutHolder(kind)) return { post };
  const { until, holder } = post;
  return { post, candidates: [holder], ...(until ? { facts: Object.fromEntries(termStarts(definition).map((key) => [key, until])) } : {}) };
}

/** Everything the procedure asks for has an answer. */
export const factsGiven = (definition: Definition | undefined, facts: StartValue['facts']): boolean =>
  definition !== undefined && (definition.facts ?? []).every((f) => facts[f.key] !== undefined && facts[f.key] !== '');

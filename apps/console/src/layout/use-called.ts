import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { languages, loadTexts } from '../i18n';
import { folded } from '../lib/fold';

/** Whether what is typed is part of what a text says in either language, with or without marks. */
export function useCalled(wanted: string): (text: string) => boolean {
  // The other language's texts come when the search is opened; until then the reader's own are searched.
  const { data: ready = [] } = useQuery({
    queryKey: ['texts'],
    queryFn: () => Promise.all(languages.map(loadTexts)).then(() => languages),
    staleTime: Infinity,
  });
  const says = new Set<(text: string) => string>([i18next.t, ...ready.map((language) => i18next.getFixedT(language))]);
  const part = folded(wanted);
  return (text) => [...says].some((say) => folded(say(text)).includes(part));
}

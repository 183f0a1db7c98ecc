import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { timelineQuery } from '../../api/trail';
import { Moment } from '../due';
import { useEntryWords } from '../entry-words';

const most = 8;

/** What was recorded in the case after the entry `seq`, newest first: why it is no longer as it was shown. */
export function ChangedSince({ view, seq }: { readonly view: CaseView; readonly seq: number }) {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const { data } = useInfiniteQuery({ ...timelineQuery(view.id), staleTime: 0 });
  const [page] = data?.pages ?? [];
  const entries = (page?.items ?? []).filter((e) => e.seq > seq).slice(0, most);
  if (entries.length === 0) return null;
  return (
    <section aria-label={t('act.changedSince')}>
      <Text fw={600} size="sm">
        {t('act.changedSince')}
      </Text>
      <ul>
        {entries.map((e) => (
          <li key={e.seq}>
            {words(e)}
            {e.actor && ` · ${page?.people[e.actor] ?? view.people[e.actor] ?? t('case.somebody')}`} · <Moment at={e.at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markAllRead, markRead, noticesQuery } from '../api/notices';
import type { Notice } from '../api/types';
import { Moment } from '../components/due';
import { Empty, Loaded } from '../components/states';
import { inLanguage, plainDate } from '../lib/format';
import classes from './notice-list.module.css';

/** What was told to me, newest first; each leads to the rung of the clock that told it. */
export function NoticeList({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useInfiniteQuery(noticesQuery);
  const again = { onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }) };
  const read = useMutation({ mutationFn: markRead, ...again });
  const readAll = useMutation({ mutationFn: markAllRead, ...again });
  return (
    <section aria-label={t('notices.title')}>
      <Group justify="space-between" px="xs" mb={4}>
        <h2 className={classes.title}>{t('notices.title')}</h2>
        {(notices.data?.pages[0]?.unread ?? 0) > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => readAll.mutate()}>
            {t('notices.readAll')}
          </Button>
        )}
      </Group>
      <Loaded query={notices} lines={3}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <Empty text={t('notices.empty')} />
          ) : (
            <ul className={classes.list}>
              {pages
                .flatMap((p) => p.items)
                .map((n) => (
                  <li key={n.id}>
                    <Link
                      {...placeOf(n)}
                      data-unread={!n.readAt || undefined}
                      onClick={() => {
                        onFollow();
                        if (!n.readAt) read.mutate(n.id);
                      }}
                    >
                      <Words notice={n} />
                    </Link>
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
      {notices.hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void notices.fetchNextPage()} loading={notices.isFetchingNextPage}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

/** A notice of a case leads to its clocks, to the very rung where one wrote it; one of a term of office to the drafts that were prepared. */
const placeOf = ({ caseId, rung }: Notice) =>
  caseId === null
    ? ({ to: '/start' } as const)
    : ({ to: '/cases/$caseId', params: { caseId }, search: { tab: 'clocks' }, ...(rung ? { hash: `rung-${rung.id}` } : {}) } as const);

function Words({ notice }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation();
  const key = `notices.kinds.${notice.kind}`;
  return (
    <>
      <span className={classes.what}>
        {i18n.exists(key) ? t(key) : t('notices.other')}
        {!notice.readAt && <span className={classes.new}>{t('notices.new')}</span>}
      </span>
      {notice.term && (
        <span>
          {t('notices.term', {
            person: notice.term.person,
            post: `${inLanguage(notice.term.post)} · ${inLanguage(notice.term.unit)}`,
            until: plainDate(notice.term.until),
          })}
        </span>
      )}
      <span>
        {notice.code}
        {notice.stepTitle && ` · ${inLanguage(notice.stepTitle)}`}
      </span>
      <span className={classes.at}>
        <Moment at={notice.at} />
      </span>
    </>
  );
}

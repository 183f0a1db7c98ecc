import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { timelineQuery } from '../../api/trail';
import { Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { EntryLine } from './entry-line';
import classes from './timeline.module.css';

const kinds = ['all', 'people', 'system'] as const;

/** What happened, newest first: acts of people, and the moves they or time made due. */
export function TimelineTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>('all');
  const timeline = useInfiniteQuery(timelineQuery(view.id));
  return (
    <Sheet
      title={t('timeline.title')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.show')}
          value={kind}
          onChange={setKind}
          data={kinds.map((k) => ({ value: k, label: t(`timeline.kinds.${k}`) }))}
        />
      }
    >
      <Loaded query={timeline}>
        {({ pages }) => {
          const people = Object.assign({}, view.people, ...pages.map((p) => p.people)) as Record<string, string>;
          const entries = pages.flatMap((p) => p.items).filter((e) => kind === 'all' || (kind === 'people') === (e.actor !== null));
          if (entries.length === 0) return <Empty text={t('timeline.empty')} />;
          return (
            <>
              <ol className={classes.line} aria-label={t('timeline.title')}>
                {entries.map((e) => (
                  <EntryLine key={e.seq} entry={e} view={view} people={people} />
                ))}
              </ol>
              {timeline.hasNextPage && (
                <Button variant="default" mt="sm" onClick={() => void timeline.fetchNextPage()} loading={timeline.isFetchingNextPage}>
                  {t('common.more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Sheet>
  );
}

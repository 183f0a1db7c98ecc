import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { storyQuery } from '../../api/rehearsal';
import { Sheet } from '../../components/page';
import { Empty, Failed, Loaded } from '../../components/states';
import { StoryLines } from './story-lines';
import { usePrintWhole } from './use-print-whole';
import classes from './rehearsal.module.css';

/** All that happened so far, whoever was played meanwhile: newest first on the screen, printed whole and from its beginning. */
export function Story() {
  const { t } = useTranslation();
  const story = useInfiniteQuery(storyQuery);
  const { printing, print } = usePrintWhole(story);
  const told = (story.data?.pages[0]?.items.length ?? 0) > 0;
  return (
    <Sheet
      title={t('rehearsal.story')}
      aside={
        told && (
          <Button size="compact-sm" variant="default" className={classes.noPrint} loading={printing} onClick={print}>
            {t('rehearsal.print')}
          </Button>
        )
      }
    >
      <Loaded query={story} lines={3}>
        {({ pages }) => {
          const lines = pages.toReversed().flatMap((p) => p.items);
          if (lines.length === 0) return <Empty text={t('rehearsal.noStory')} />;
          return (
            <>
              <StoryLines lines={printing ? lines : lines.toReversed()} people={Object.assign({}, ...pages.map((p) => p.people))} />
              {story.isFetchNextPageError && <Failed error={story.error} />}
              {story.hasNextPage && (
                <Button
                  variant="default"
                  mt="sm"
                  className={classes.noPrint}
                  onClick={() => void story.fetchNextPage()}
                  loading={story.isFetchingNextPage}
                >
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

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/types';
import { NewRows } from '../../components/new-rows';
import { PageTitle } from '../../components/page';
import { Loaded, LoadedCount } from '../../components/states';
import { queueOf } from '../../lib/search';
import { useSettledRows } from '../../lib/use-settled-rows';
import { NothingToDo } from './nothing-to-do';
import { Preview } from './preview';
import { TaskList } from './task-list';
import { useTaskKeys } from './task-keys';
import { following, useChosen } from './use-chosen';
import { useQueue } from './use-queue';
import { WorkFilters } from './work-filters';
import classes from './my-work.module.css';

const seatOf = (task: Task): string => task.seat;

/** The approver's queue: what is late first, one key to the next item, the decision beside it. */
export function WorkPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/work' });
  const navigate = useNavigate();
  const filter = queueOf(search);
  const queue = useQueue(filter);
  const list = JSON.stringify(filter);
  const { rows: items, ...news } = useSettledRows({ list, idOf: seatOf, ...queue });
  const chosen = useChosen(items, search.task, list);
  const next = following(items, chosen);
  const choose = (item: Task): void =>
    void navigate({ to: '/work', search: (old) => ({ ...old, task: item.seat }), replace: true, resetScroll: false });
  const open = (item: Task): void => void navigate({ to: '/cases/$caseId', params: { caseId: item.caseId }, search: {} });
  const last = chosen.at === items.length - 1 && !chosen.left;
  useTaskKeys({ chosen: chosen.task, next: last ? undefined : next, previous: items[chosen.at - 1], choose, open });
  return (
    <>
      <PageTitle>{t('work.title')}</PageTitle>
      <WorkFilters items={queue.rows} />
      <LoadedCount count={queue.query.data === undefined ? undefined : queue.rows.length} />
      <Loaded query={queue.query}>
        {() => (
          <>
            <NewRows count={news.waiting} onShow={news.show} />
            <div className={classes.panes} data-alone={chosen.task ? undefined : true}>
              {items.length === 0 ? (
                <NothingToDo filtered={list !== '{}'} />
              ) : (
                <TaskList
                  counts={queue.counts}
                  items={items}
                  only={search.due}
                  chosen={chosen.task?.seat}
                  onChoose={choose}
                  onOpen={open}
                  more={queue.more}
                />
              )}
              {chosen.task && (
                <Preview key={chosen.task.seat} task={chosen.task} left={chosen.left} next={next} onNext={choose} onActed={news.expect} />
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tasksQuery } from '../../api/tasks';
import type { Task } from '../../api/types';
import { PageTitle } from '../../components/page';
import { Loaded } from '../../components/states';
import { NothingToDo } from './nothing-to-do';
import { Preview } from './preview';
import { TaskList } from './task-list';
import { useTaskKeys } from './task-keys';
import { WorkFilters } from './work-filters';
import classes from './my-work.module.css';

/** The approver's queue: what is late first, one key to the next item, the decision beside it. */
export function WorkPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/work' });
  const navigate = useNavigate();
  const tasks = useInfiniteQuery(tasksQuery({ procedure: search.procedure, step: search.step }));
  const items = useMemo(() => tasks.data?.pages.flatMap((p) => p.items) ?? [], [tasks.data]);
  const counts = tasks.data?.pages[0]?.counts;
  const chosen = items.find((i) => i.seat === search.task) ?? items[0];
  const choose = useCallback(
    (item: Task) => void navigate({ to: '/work', search: (old) => ({ ...old, task: item.seat }), replace: true, resetScroll: false }),
    [navigate],
  );
  const open = useCallback(
    (item: Task) => void navigate({ to: '/cases/$caseId', params: { caseId: item.caseId }, search: {} }),
    [navigate],
  );
  useTaskKeys({ items, chosen, choose, open });
  return (
    <>
      <PageTitle aside={<WorkFilters items={items} />}>{t('work.title')}</PageTitle>
      <Loaded query={tasks}>
        {() =>
          items.length === 0 || !counts ? (
            <NothingToDo filtered={search.procedure !== undefined || search.step !== undefined} />
          ) : (
            <div className={classes.panes}>
              <TaskList
                counts={counts}
                items={items}
                chosen={chosen?.seat}
                onChoose={choose}
                onOpen={open}
                more={tasks.hasNextPage ? () => void tasks.fetchNextPage() : undefined}
              />
              {chosen && <Preview key={chosen.seat} task={chosen} next={after(items, chosen)} onNext={choose} />}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

/** The item that follows; after the last one the one before it. */
function after(items: readonly Task[], chosen: Task): Task | undefined {
  const at = items.findIndex((i) => i.seat === chosen.seat);
  return items[at + 1] ?? items[at - 1];
}

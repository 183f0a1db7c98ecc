import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groups } from '../../api/tasks';
import type { Task, Tasks } from '../../api/types';
import { number } from '../../lib/format';
import { TaskRow } from './task-row';
import classes from './my-work.module.css';

interface TaskListProps {
  readonly counts: Tasks['counts'];
  readonly items: readonly Task[];
  readonly chosen: string | undefined;
  readonly onChoose: (item: Task) => void;
  readonly onOpen: (item: Task) => void;
  readonly more: (() => void) | undefined;
}

/** Groups with their exact counts, as the server counted them, also where not all are on this page. */
export function TaskList({ counts, items, chosen, onChoose, onOpen, more }: TaskListProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.list}>
      {groups
        .filter((g) => counts[g] > 0)
        .map((g) => (
          <section key={g} aria-labelledby={`group-${g}`}>
            <h2 id={`group-${g}`} className={classes.group} data-group={g}>
              {t(`work.groups.${g}`)} <span className={classes.count}>{number(counts[g])}</span>
            </h2>
            <ul className={classes.rows}>
              {items
                .filter((i) => i.group === g)
                .map((i) => (
                  <TaskRow key={i.seat} item={i} chosen={i.seat === chosen} onChoose={onChoose} onOpen={onOpen} />
                ))}
            </ul>
          </section>
        ))}
      {more && (
        <Button variant="default" mt="md" onClick={more}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groups, type TaskGroup } from '../../api/tasks';
import type { Task, Tasks } from '../../api/types';
import { date, number } from '../../lib/format';
import { useZone } from '../../session/session';
import { TaskRow } from './task-row';
import classes from './my-work.module.css';

interface TaskListProps {
  readonly counts: Tasks['counts'];
  readonly items: readonly Task[];
  /** The one group the filters leave. */
  readonly only: TaskGroup | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (item: Task) => void;
  readonly onOpen: (item: Task) => void;
  readonly more: (() => void) | undefined;
}

/** Groups with their exact counts, as the server counted them, also where not all are on this page. */
export function TaskList({ counts, items, only, chosen, onChoose, onOpen, more }: TaskListProps) {
  const { t } = useTranslation();
  const shown = groups.filter((g) => items.some((i) => i.group === g) || (counts[g] > 0 && (only === undefined || only === g)));
  return (
    <div className={classes.list}>
      {items.every((i) => i.group === 'waiting') && <OthersAct items={items} />}
      {shown.map((g) => (
        <section key={g} aria-labelledby={`group-${g}`}>
          <h2 id={`group-${g}`} className={classes.group} data-group={g}>
            {t(`work.groups.${g}`)} <span className={classes.count}>{number(counts[g])}</span>
          </h2>
          {items.some((i) => i.group === g) ? (
            <ul className={classes.rows}>
              {items
                .filter((i) => i.group === g)
                .map((i) => (
                  <TaskRow key={i.seat} item={i} chosen={i.seat === chosen} onChoose={onChoose} onOpen={onOpen} />
                ))}
            </ul>
          ) : (
            <Anchor component={Link} to="/work" search={((old: object) => ({ ...old, due: g, task: undefined })) as never} size="sm">
              {t('work.showGroup')}
            </Anchor>
          )}
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

/** Nothing is mine to do: what is expected next, and until when. */
function OthersAct({ items }: { readonly items: readonly Task[] }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [first] = items.flatMap((i) => i.dueAt ?? []).sort();
  return (
    <Text mb="md">
      {t('work.onlyWaiting')} {first && t('work.nextExpected', { date: date(first, zone) })}
    </Text>
  );
}

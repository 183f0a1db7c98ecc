import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { useMediaQuery } from '@mantine/hooks';
import type { Task } from '../../api/types';
import { Due } from '../../components/due';
import { daysBetween, inLanguage } from '../../lib/format';
import { useClock, useZone } from '../../session/session';
import { Badges } from './badges';
import classes from './my-work.module.css';

interface TaskRowProps {
  readonly item: Task;
  readonly chosen: boolean;
  readonly onChoose: (item: Task) => void;
  readonly onOpen: (item: Task) => void;
}

/** Candidate first, then what is asked and until when. On a wide screen a click shows it beside, and Enter once it is there opens the case, as a click does on a narrow one. */
export function TaskRow({ item, chosen, onChoose, onOpen }: TaskRowProps) {
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  return (
    <li id={`task-${item.seat}`}>
      <Link
        to="/cases/$caseId"
        params={{ caseId: item.caseId }}
        search={{}}
        className={classes.row}
        aria-current={chosen || undefined}
        onClick={(event) => {
          const byKey = event.detail === 0;
          if (!wide || event.ctrlKey || event.metaKey || event.shiftKey || (chosen && byKey)) return;
          event.preventDefault();
          onChoose(item);
        }}
        onDoubleClick={() => onOpen(item)}
      >
        <span className={classes.names}>{item.candidates.map((c) => c.name).join(', ') || item.code}</span>
        <span className={classes.step}>
          <Asked item={item} />
        </span>
        <span className={classes.procedure}>
          {inLanguage(item.post.title)} · {inLanguage(item.procedureTitle)} · <span className={classes.code}>{item.code}</span>
        </span>
        <span className={classes.due}>
          <Due at={item.dueAt} held={item.held} />
        </span>
        <span className={classes.since}>
          <Since item={item} />
        </span>
        <Badges item={item} />
      </Link>
    </li>
  );
}

function Since({ item }: { readonly item: Task }) {
  const { t } = useTranslation();
  const now = useClock();
  const zone = useZone();
  if (!item.openedAt) return null;
  const days = Math.max(0, daysBetween(item.openedAt, now, zone));
  const since = days === 0 ? t('work.sinceToday') : t('work.since', { count: days });
  return item.askedBy ? t('work.askedBy', { since, name: item.askedBy.name }) : since;
}

const special = new Set(['direct', 'chair', 'count', 'seat']);

/** The step in words, and what is asked there where it is not the step's own act. */
export function Asked({ item }: { readonly item: Task }) {
  const { t } = useTranslation();
  const title = inLanguage(item.stepTitle);
  return <>{special.has(item.duty) ? t('work.duty', { duty: t(`work.duties.${item.duty}`), step: title }) : title}</>;
}

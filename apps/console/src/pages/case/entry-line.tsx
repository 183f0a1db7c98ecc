import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { TimelineEntry } from '../../api/types';
import { causeWords } from '../../components/cause-words';
import { Moment } from '../../components/due';
import { EntryDetails } from '../../components/entry-details';
import { useEntryWords } from '../../components/entry-words';
import { Icon, type IconName } from '../../components/icon';
import { Source } from '../../components/source';
import { useDefinition } from '../../components/use-definition';
import { inLanguage } from '../../lib/format';
import classes from './timeline.module.css';

interface EntryLineProps {
  readonly entry: TimelineEntry;
  readonly view: CaseView;
  readonly people: Readonly<Record<string, string>>;
}

export function EntryLine({ entry, view, people }: EntryLineProps) {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const definition = useDefinition(view);
  const skip = entry.type === 'step.skipped' ? definition?.steps.find((s) => s.key === entry.step)?.skip : undefined;
  const by = entry.actor ? (people[entry.actor] ?? t('case.somebody')) : causeWords(t, entry.cause);
  return (
    <li id={`entry-${entry.seq}`} className={classes.entry} data-person={entry.actor !== null || undefined}>
      <span className={classes.dot}>
        <Icon name={iconOf(entry)} size={14} />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <strong>{words(entry)}</strong>
          <span className={classes.at}>
            <Moment at={entry.at} />
          </span>
        </div>
        <div className={classes.by}>
          {by}
          {entry.onBehalf && ` ${t('timeline.playedBy', { name: people[entry.onBehalf] ?? t('case.somebody') })}`}
          {entry.effective !== entry.at && (
            <>
              {' · '}
              {t('timeline.countsFrom')} <Moment at={entry.effective} />
            </>
          )}
        </div>
        {skip && (
          <div className={classes.by}>
            {t('timeline.ground', { ground: inLanguage(skip.ground) })}
            <Source basis={skip} />
          </div>
        )}
        <EntryDetails values={entry.values} people={people} view={view} step={entry.step} />
      </div>
    </li>
  );
}

function iconOf(entry: TimelineEntry): IconName {
  if (entry.actor) return 'person';
  if (entry.type.includes('overdue') || entry.type.includes('escalate') || entry.type.includes('parked')) return 'late';
  return entry.cause === 'time' || entry.type.startsWith('ladder') ? 'clock' : 'done';
}

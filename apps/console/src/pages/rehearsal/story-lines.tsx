import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '../../api/types';
import { causeWords } from '../../components/cause-words';
import { Moment } from '../../components/due';
import { useEntryWords } from '../../components/entry-words';
import classes from './rehearsal.module.css';

interface StoryLinesProps {
  readonly lines: readonly StoryLine[];
  readonly people: Readonly<Record<string, string>>;
}

/** An entry a line: when, in which case, what, by whom, and who was told. */
export function StoryLines({ lines, people }: StoryLinesProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.story} aria-label={t('rehearsal.story')}>
      {lines.map((line) => (
        <li key={`${line.caseId ?? 'clock'} ${line.seq}`} data-clock={line.caseId === null || undefined}>
          <OneLine line={line} people={people} />
        </li>
      ))}
    </ol>
  );
}

function OneLine({ line, people }: { readonly line: StoryLine; readonly people: StoryLinesProps['people'] }) {
  const { t } = useTranslation();
  const words = useEntryWords({ map: line.step && line.stepTitle ? [{ key: line.step, title: line.stepTitle }] : [] });
  const nameOf = (id: string): string => people[id] ?? t('case.somebody');
  if (line.caseId === null)
    return (
      <>
        {t('rehearsal.clockMoved')} <Moment at={line.effective} />
      </>
    );
  return (
    <>
      <span className={classes.when}>
        <Moment at={line.effective} />
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }} search={{}}>
          {line.code}
        </Link>
      </span>
      <span>
        <strong>{words(line)}</strong>{' '}
        <span className={classes.by}>
          {line.actor ? nameOf(line.actor) : causeWords(t, line.cause)}
          {line.playedBy && ` ${t('timeline.playedBy', { name: nameOf(line.playedBy) })}`}
        </span>
        {byKind(line.reached).map(([kind, told]) => (
          <span key={kind} className={classes.reached}>
            {t('rehearsal.reached', { notice: t(`notices.kinds.${kind}`), people: told.map(nameOf).join('; ') })}
          </span>
        ))}
      </span>
    </>
  );
}

function byKind(reached: StoryLine['reached']): [string, string[]][] {
  return [...new Set(reached.map((r) => r.kind))].map((kind) => [kind, reached.filter((r) => r.kind === kind).map((r) => r.person)]);
}

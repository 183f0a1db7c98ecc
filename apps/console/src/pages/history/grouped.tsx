import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { AuditTrail } from '../../api/types';
import { Moment } from '../../components/due';
import { keptOf, type Kept } from '../../components/kept';
import { useEntryWords } from '../../components/entry-words';
import classes from './history.module.css';

interface GroupedProps {
  readonly view: CaseView;
  readonly trail: AuditTrail;
  readonly flat: boolean;
}

interface Line extends Kept {
  readonly seq: number;
}

/** Each act with the moves it caused; what time caused stands by itself. `flat`: one after the other. */
export function Grouped({ view, trail, flat }: GroupedProps) {
  const { t } = useTranslation();
  const lines = trail.entries.map((e): Line => ({ seq: e.seq, ...keptOf(e) }));
  const heads = flat ? lines : lines.filter((l) => typeof l.cause !== 'number');
  return (
    <ol className={classes.plain} aria-label={t('history.ours')}>
      {heads.map((head) => (
        <li key={head.seq} className={classes.group}>
          <EntryWords line={head} view={view} people={trail.people} />
          {!flat && (
            <ol className={classes.moves}>
              {lines
                .filter((l) => l.cause === head.seq)
                .map((l) => (
                  <li key={l.seq}>
                    <EntryWords line={l} view={view} people={trail.people} />
                  </li>
                ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function EntryWords({
  line,
  view,
  people,
}: {
  readonly line: Line;
  readonly view: CaseView;
  readonly people: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const who = line.person ? (people[line.person] ?? t('case.somebody')) : line.cause === 'time' ? t('timeline.byTime') : '';
  return (
    <div className={classes.entry}>
      <span className={classes.seq}>{line.seq}</span>
      <span>
        {line.type ? words(line) : t('audit.withheld')}
        {who && <span className={classes.dim}> · {who}</span>}
      </span>
      {line.at && (
        <span className={classes.dim}>
          <Moment at={line.at} />
        </span>
      )}
    </div>
  );
}

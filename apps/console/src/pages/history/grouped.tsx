import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { AuditTrail, EngineHistory } from '../../api/types';
import { causeWords } from '../../components/cause-words';
import { Moment } from '../../components/due';
import { useEntryWords } from '../../components/entry-words';
import { Icon } from '../../components/icon';
import { keptOf } from '../../components/kept';
import { EngineMoment } from './engine-moment';
import { grouped, notesOf, type Line, type Note } from './took-note';
import classes from './history.module.css';

interface GroupedProps {
  readonly view: CaseView;
  readonly trail: AuditTrail;
  readonly engine: EngineHistory;
  readonly flat: boolean;
}

/** Each act with the moves it caused and how the engine took note; what time caused stands by itself. `flat`: one after the other. */
export function Grouped({ view, trail, engine, flat }: GroupedProps) {
  const { t } = useTranslation();
  const lines = trail.entries.map((e): Line => ({ seq: e.seq, ...keptOf(e) }));
  const people = { ...view.people, ...trail.people };
  const groups = flat ? lines.map((head) => ({ head, moves: [] })) : grouped(lines);
  const notes = notesOf(grouped(lines), engine);
  return (
    <ol className={classes.plain} aria-label={t('history.ours')}>
      {groups.map(({ head, moves }) => (
        <li key={head.seq} className={classes.group}>
          <EntryWords line={head} view={view} people={people} />
          {moves.length > 0 && (
            <ol className={classes.moves}>
              {moves.map((l) => (
                <li key={l.seq}>
                  <EntryWords line={l} view={view} people={people} />
                </li>
              ))}
            </ol>
          )}
          <TookNote note={notes.get(head.seq)} />
        </li>
      ))}
    </ol>
  );
}

/** The engine's clock is the real one, also in a rehearsal. */
function TookNote({ note }: { readonly note: Note | undefined }) {
  const { t } = useTranslation();
  if (!note) return null;
  return (
    <div className={classes.note} data-late={(note.by === 'ring' && !note.seen) || undefined}>
      <Icon name={note.by === 'ring' ? 'bell' : 'clock'} size={14} />
      <span>
        {note.by === 'timer' && t('history.byTimer')}
        {note.by === 'ring' && t(note.seen ? 'history.byRing' : 'history.rungUnseen', { turn: note.turn })} · <EngineMoment at={note.at} />
      </span>
    </div>
  );
}

interface EntryWordsProps {
  readonly line: Line;
  readonly view: CaseView;
  readonly people: Readonly<Record<string, string>>;
}

function EntryWords({ line, view, people }: EntryWordsProps) {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const who = line.person ? (people[line.person] ?? t('case.somebody')) : line.cause === 'time' ? causeWords(t, line.cause) : '';
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

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../components/icon';
import { useSession, type Session } from '../session/session';
import classes from './shell.module.css';

interface Place {
  readonly to: string;
  readonly text: string;
  readonly icon: IconName;
  readonly shown: (session: Session) => boolean;
}

/** A page that answers nothing for a person isn't offered to him; the API judges all the same. */
const places: readonly Place[] = [
  { to: '/work', text: 'work.title', icon: 'work', shown: () => true },
  { to: '/concerning-me', text: 'person.title', icon: 'person', shown: () => true },
  { to: '/cases', text: 'cases.title', icon: 'cases', shown: (s) => s.can.seeCases },
  { to: '/start', text: 'start.title', icon: 'start', shown: (s) => s.can.start },
  { to: '/procedures', text: 'procedures.title', icon: 'procedures', shown: () => true },
  { to: '/rehearsal', text: 'rehearsal.title', icon: 'rehearsal', shown: (s) => s.can.rehearse },
  { to: '/history', text: 'history.title', icon: 'history', shown: (s) => s.can.administer },
];

export function Navigation({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <ul className={classes.nav}>
      {places
        .filter((p) => p.shown(session))
        .map((p) => (
          <li key={p.to}>
            <Link to={p.to} onClick={onChosen} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={p.icon} />
              {t(p.text)}
            </Link>
          </li>
        ))}
    </ul>
  );
}

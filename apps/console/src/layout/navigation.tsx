import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon';
import { useSession } from '../session/session';
import { places } from './places';
import classes from './shell.module.css';

export function Navigation({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <ul className={classes.nav}>
      {places
        .filter((p) => !p.own && p.shown(session))
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

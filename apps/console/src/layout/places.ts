import type { IconName } from '../components/icon';
import type { Session } from '../session/session';

interface Place {
  readonly to:
    '/work' | '/concerning-me' | '/cases' | '/start' | '/procedures' | '/rehearsal' | '/mail' | '/moratoria' | '/history' | '/me';
  readonly text: string;
  readonly icon: IconName;
  readonly shown: (session: Session) => boolean;
  /** In the person's own menu, not among the pages. */
  readonly own?: boolean;
}

/** A page that answers nothing for a person isn't offered to him; the API judges all the same. */
export const places: readonly Place[] = [
  { to: '/work', text: 'work.title', icon: 'work', shown: () => true },
  { to: '/concerning-me', text: 'person.title', icon: 'person', shown: () => true },
  { to: '/cases', text: 'cases.title', icon: 'cases', shown: (s) => s.can.seeCases },
  { to: '/start', text: 'start.title', icon: 'start', shown: (s) => s.can.start },
  { to: '/procedures', text: 'procedures.title', icon: 'procedures', shown: () => true },
  { to: '/rehearsal', text: 'rehearsal.title', icon: 'rehearsal', shown: (s) => s.can.rehearse },
  { to: '/mail', text: 'mail.title', icon: 'mail', shown: (s) => s.can.administer },
  { to: '/moratoria', text: 'moratoria.title', icon: 'pause', shown: (s) => s.can.administer },
  { to: '/history', text: 'history.title', icon: 'history', shown: (s) => s.can.administer },
  { to: '/me', text: 'profile.title', icon: 'person', shown: () => true, own: true },
];

import { AppShell, Burger, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveUpdates } from '../api/events';
import { SessionContext } from '../session/session';
import { inLanguage } from '../lib/format';
import { Icon } from '../components/icon';
import { RehearsalBanner } from './rehearsal-banner';
import { LanguageSwitch } from './language-switch';
import { Bell } from './bell';
import { PersonMenu } from './person-menu';
import { Navigation } from './navigation';
import { ConnectionLine } from './connection-line';
import { HelpDialog } from './help-dialog';
import { Palette, openPalette } from './palette';
import { SessionEnd } from './session-end';
import { useFocusOnPageChange } from './use-focus-on-page-change';
import { useGlobalKeys } from './global-keys';
import classes from './shell.module.css';

/** The frame of every page behind the sign-in: who and where one is, the way to the other pages, what the connection does. */
export function Shell() {
  const { t } = useTranslation();
  const session = SessionContext.useLoaded();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const live = useLiveUpdates();
  useGlobalKeys(openHelp);
  useFocusOnPageChange(close);
  if (!session) return null;
  const { organisation } = session;
  return (
    <SessionContext.Provider value={session}>
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <AppShell
        header={{ height: organisation.rehearsal ? 88 : 56 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !menu } }}
        padding={0}
        mode="fixed"
      >
        <AppShell.Header className={classes.header}>
          {organisation.rehearsal && <RehearsalBanner />}
          <Group h={56} px="md" gap="sm" wrap="nowrap" className={classes.bar}>
            <Burger opened={menu} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t('common.menu')} aria-expanded={menu} />
            <img src="/mark.svg" alt="" width={28} height={28} className={classes.mark} />
            <Text fw={650} truncate className={classes.organisation} title={inLanguage(organisation.name)}>
              {inLanguage(organisation.name)}
            </Text>
            <UnstyledButton className={classes.search} onClick={openPalette} aria-label={t('common.search')}>
              <Icon name="search" size={16} />
              <span aria-hidden="true">{t('common.search')}</span>
              <kbd>Ctrl K</kbd>
            </UnstyledButton>
            <Group gap="xs" wrap="nowrap" ml="auto">
              <LanguageSwitch />
              <Bell />
              <PersonMenu onHelp={openHelp} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} aria-label={t('common.navigation')}>
          <Navigation onChosen={close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={classes.main} data-rehearsal={organisation.rehearsal || undefined}>
          <ConnectionLine live={live} />
          <div className={classes.page}>
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <HelpDialog opened={help} onClose={closeHelp} />
      <Palette onHelp={openHelp} />
      <SessionEnd />
    </SessionContext.Provider>
  );
}

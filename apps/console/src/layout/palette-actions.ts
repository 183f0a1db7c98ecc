import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { otherLanguage, switchLanguage } from '../i18n';
import { useSignOut } from '../session/sign-out';

/** What can be done from anywhere beside going to a page; the texts are `common.actions.*`. None of it touches a case. */
export function usePaletteActions(onHelp: () => void) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return {
    language: () => void switchLanguage(otherLanguage()),
    ...(colorScheme === 'dark' ? { light: () => setColorScheme('light') } : { dark: () => setColorScheme('dark') }),
    shortcuts: () => void navigate({ to: '/me' }),
    help: onHelp,
    signOut,
  } satisfies Readonly<Record<string, () => void>>;
}

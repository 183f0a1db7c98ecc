import { useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '../lib/shortcuts';
import { openPalette } from './palette';

/** Keys that work on every page; the pages add their own. */
export function useGlobalKeys(openHelp: () => void): void {
  const navigate = useNavigate();
  useShortcuts({
    '?': openHelp,
    '/': openPalette,
    'g w': () => void navigate({ to: '/work' }),
    'g c': () => void navigate({ to: '/cases' }),
    'g s': () => void navigate({ to: '/start' }),
    'g p': () => void navigate({ to: '/procedures' }),
  });
}

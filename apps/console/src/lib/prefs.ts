/** What this browser remembers for its user: no token, no data of a case but drafts of texts he typed. */
const prefix = 'mandate.';

export function readPref(key: string): string | null {
  return localStorage.getItem(prefix + key);
}

export function writePref(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(prefix + key);
  else localStorage.setItem(prefix + key, value);
}

export const shortcutsOn = (): boolean => readPref('shortcuts') !== 'off';

import { useShortcuts } from './shortcuts';

/** j and k walk through the links of a list, marked `data-row`; Enter opens one, as it does any link. */
export function useRowKeys(): void {
  const walk = (by: number): void => {
    const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at < 0 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => walk(1), k: () => walk(-1) });
}

import { Suspense, useEffect, useState } from 'react';
import { later } from '../lib/later';

const opening = new EventTarget();

export function openPalette(): void {
  opening.dispatchEvent(new Event('open'));
}

const PaletteDialog = later(
  () => import('./palette-dialog'),
  (m) => m.PaletteDialog,
);

/** Ctrl K from anywhere, in fields too. The dialog is loaded when it is first wanted. */
export function Palette({ onHelp }: { readonly onHelp: () => void }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const open = (): void => setOpened(true);
    const key = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    opening.addEventListener('open', open);
    window.addEventListener('keydown', key);
    return () => {
      opening.removeEventListener('open', open);
      window.removeEventListener('keydown', key);
    };
  }, []);
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog onClose={() => setOpened(false)} onHelp={onHelp} />
    </Suspense>
  );
}

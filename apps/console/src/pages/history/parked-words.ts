import { useTranslation } from 'react-i18next';

/** A move that failed for good, in words; the code of its reason stays for whoever mends it. */
export function useParkedWords(): (parked: { readonly move: string; readonly step: string; readonly code: string }) => string {
  const { t } = useTranslation();
  return ({ move, step, code }) =>
    t('history.parkedMove', {
      move: t(`history.moves.${move}`, { defaultValue: move }),
      step,
      reason: t(code.startsWith('sql-') ? 'history.reasons.sql' : 'history.reasons.rule', { code }),
    });
}

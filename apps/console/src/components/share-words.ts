import { useTranslation } from 'react-i18next';
import type { Share } from '../api/definition';

/** "> 1/2", as the API writes a share. */
export function shareOf(text: string): Share | undefined {
  const [, op, num, den] = /^(>=?) (\d+)\/(\d+)$/.exec(text) ?? [];
  return op ? { op: op as Share['op'], num: Number(num), den: Number(den) } : undefined;
}

/** A share in words: "more than one half", "at least 3/10". */
export function useShareWords(): (share: Share | undefined) => string {
  const { t } = useTranslation();
  return (share) => {
    if (!share) return '';
    const part = share.num === 1 && share.den === 2 ? t('ballots.half') : `${share.num}/${share.den}`;
    return share.op === '>' ? t('ballots.moreThan', { part }) : t('ballots.atLeast', { part });
  };
}

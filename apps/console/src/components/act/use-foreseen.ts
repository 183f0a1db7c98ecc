import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { Stands } from '../../api/types';
import { dateTime, inLanguage } from '../../lib/format';
import { useZone } from '../../session/session';

type OpenStep = Stands['open'][number];

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open' || state === 'unseated' || state === 'blocked';

/** What would be otherwise than it is, a sentence each: how the case ends, where it goes and until when, which deadline moves. */
export function useForeseen(view: CaseView): (stands: Stands) => readonly string[] {
  const { t } = useTranslation();
  const zone = useZone();
  const before = new Map(view.steps.filter(isOpen).map((s) => [`${s.key} ${s.round}`, s]));
  const opens = (s: OpenStep): string => {
    const title = inLanguage(view.map.find((m) => m.key === s.key)?.title) || s.key;
    const step = s.round > 1 ? t('case.titleRound', { step: title, round: s.round }) : title;
    const goes = s.dueAt ? t('act.goesToBy', { step, due: dateTime(s.dueAt, zone) }) : t('act.goesTo', { step });
    return isOpen(s) && s.state !== 'open' ? `${goes} ${t(`act.stepIs.${s.state}`)}.` : goes;
  };
  const moves = (s: OpenStep): string[] => {
    const was = before.get(`${s.key} ${s.round}`)?.dueAt;
    if (!was || !s.dueAt || was === s.dueAt) return [];
    const step = inLanguage(view.map.find((m) => m.key === s.key)?.title);
    return [t('act.dueMoves', { step, was: dateTime(was, zone), is: dateTime(s.dueAt, zone) })];
  };
  return ({ outcome, status, open }) => {
    if (outcome) return [t('act.endsCase', { end: t(`case.outcome.${outcome}`) })];
    const stops = status === 'reported' && view.status !== 'reported' ? [t('act.stops')] : [];
    return [...stops, ...open.flatMap((s) => (before.has(`${s.key} ${s.round}`) ? moves(s) : [opens(s)]))];
  };
}

import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { useEntryWords } from '../../components/entry-words';
import { inLanguage } from '../../lib/format';

interface EngineWords {
  /** The kind of an event. The engine's own name stands in the whole list and in the JSON. */
  readonly event: (type: string) => string;
  /** What we told the engine, or it answered: types of entries and keys of steps, as the reader's words. */
  readonly what: (text: string) => string;
}

/** How `proceed` begins when it found something to do. */
const did = 'did: ';

const own = (type: string): string => type.replaceAll('_', ' ').toLowerCase();

export function useEngineWords(view: Pick<CaseView, 'map'>): EngineWords {
  const { t, i18n } = useTranslation();
  const entry = useEntryWords(view);
  const step = (key: string): string => inLanguage(view.map.find((m) => m.key === key)?.title) || key;
  const said = (part: string): string => {
    const [, at] = /^stands at (.+)$/.exec(part) ?? [];
    if (at) return t('history.standsAt', { step: at.split(' and ').map(step).join(', ') });
    if (i18n.exists(`procedures.kinds.${part}`)) return t(`procedures.kinds.${part}`);
    const [, ended] = /^ended: (\S+)$/.exec(part) ?? [];
    if (ended) return i18n.exists(`case.outcome.${ended}`) ? t(`case.outcome.${ended}`) : part;
    const [, waits, rung, percent] = /^(\S+): (remind|overdue|escalate)(?:-(\d+))?\S*$/.exec(part) ?? [];
    if (waits && rung) return [step(waits), t(`clocks.rungKind.${rung}`), percent && `${percent} %`].filter(Boolean).join(' · ');
    const [, type, key] = /^((?:act|case|step|ladder|ballot|move|incumbency|seats|clocks|deadline)\.\S+)(?: (\S+))?$/.exec(part) ?? [];
    return type ? entry({ type, step: key ?? null }) : part;
  };
  const listed = (text: string): string => text.split(', ').map(said).join(', ');
  const told = (text: string): string => (text.startsWith(did) ? t('history.did', { what: listed(text.slice(did.length)) }) : listed(text));
  return {
    event: (type) => (i18n.exists(`history.events.${type}`) ? t(`history.events.${type}`) : own(type)),
    what: (text) => text.split('; ').map(told).join('; '),
  };
}

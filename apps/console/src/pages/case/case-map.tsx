import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { useOutcomeWords } from '../../components/outcome';
import { ProcedureMap } from '../../components/procedure-map/procedure-map';
import { useDefinition } from '../../components/use-definition';
import { date, inLanguage } from '../../lib/format';
import { useZone } from '../../session/session';

/** The definition's steps with what this case did with each. */
export function CaseMap({ view, onChoose }: { readonly view: CaseView; readonly onChoose: (key: string) => void }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const outcome = useOutcomeWords();
  const definition = useDefinition(view);
  const { nodes, edges } = useMemo(() => {
    const note = (key: string, dueAt: string | null): string => {
      const last = view.steps.filter((s) => s.key === key).at(-1);
      if (last?.outcome === 'skipped') return inLanguage(definition?.steps.find((s) => s.key === key)?.skip?.ground);
      if (last?.closedAt) return date(last.closedAt, zone);
      const until = dueAt ? t('case.until', { date: date(dueAt, zone) }) : '';
      return last && last.round > 1 ? t('case.roundUntil', { round: last.round, until }) : until;
    };
    const over = view.status === 'ended';
    const skipped = (key: string): boolean => view.steps.filter((s) => s.key === key).at(-1)?.outcome === 'skipped';
    return {
      nodes: view.map.map((m) => ({
        key: m.key,
        title: inLanguage(m.title),
        note: note(m.key, m.dueAt),
        standing: skipped(m.key) || (m.state === 'to-come' && over) ? ('skipped' as const) : m.state,
      })),
      edges: view.map.flatMap((m) => {
        const options = view.steps.find((s) => s.key === m.key)?.rule.options ?? [];
        return m.routes.flatMap((r) => r.to.map((to) => ({ from: m.key, to, label: isPlain(view, m, to) ? '' : outcome(options, r.on) })));
      }),
    };
    // The words follow the language; `outcome` and `t` are new with it.
  }, [view, zone, definition, i18n.language]);
  return <ProcedureMap label={t('case.mapOf', { code: view.code })} nodes={nodes} edges={edges} onChoose={onChoose} />;
}

/** The one way ahead needs no word; a way back, a round more or a fork does. */
function isPlain(view: CaseView, from: CaseView['map'][number], to: string): boolean {
  const order = (key: string): number => view.map.findIndex((m) => m.key === key);
  const ahead = new Set(from.routes.flatMap((r) => r.to).filter((key) => order(key) > order(from.key)));
  return order(to) > order(from.key) && ahead.size === 1;
}

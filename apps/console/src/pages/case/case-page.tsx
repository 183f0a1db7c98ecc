import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery, type CaseView } from '../../api/case';
import { CaseFacts } from '../../components/case-facts';
import { PageTitle, Sheet } from '../../components/page';
import { Loaded, Loading } from '../../components/states';
import { useDefinition } from '../../components/use-definition';
import { inLanguage } from '../../lib/format';
import { later } from '../../lib/later';
import { useShortcuts } from '../../lib/shortcuts';
import { CaseMap } from './case-map';
import { Rail } from './rail';
import { SummaryTab } from './summary-tab';
import classes from './case.module.css';

// All but the first tab: React shows a fallback for a third of a second, however soon the tab has come.
const BallotsTab = later(
  () => import('./ballots-tab'),
  (m) => m.BallotsTab,
);
const TimelineTab = later(
  () => import('./timeline-tab'),
  (m) => m.TimelineTab,
);
const DossierTab = later(
  () => import('./dossier-tab'),
  (m) => m.DossierTab,
);
const ClocksTab = later(
  () => import('./clocks-tab'),
  (m) => m.ClocksTab,
);
const AuditTab = later(
  () => import('./audit-tab'),
  (m) => m.AuditTab,
);

const tabs = [
  ['summary', SummaryTab],
  ['dossier', DossierTab],
  ['ballots', BallotsTab],
  ['timeline', TimelineTab],
  ['clocks', ClocksTab],
  ['audit', AuditTab],
] as const;

export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const view = useQuery(caseQuery(caseId));
  const navigate = useNavigate();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  useShortcuts({ Escape: () => (canGoBack ? router.history.back() : void navigate({ to: '/work' })) });
  return (
    <Loaded query={view} title={t('cases.title')}>
      {(data) => <Case view={data} />}
    </Loaded>
  );
}

function Case({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { tab } = useSearch({ from: '/inside/cases/$caseId' });
  const navigate = useNavigate();
  const show = (next: string | null): void =>
    void navigate({
      to: '/cases/$caseId',
      params: { caseId: view.id },
      search: { tab: next ?? 'summary' },
      replace: true,
      resetScroll: false,
    });
  const asked = useDefinition(view)?.steps.some((s) => (s.dossier ?? []).length > 0) ?? false;
  const hasDossier = view.view === 'full' && (asked || view.documents.length + view.waivers.length + view.corrections.length > 0);
  const hasBallots = view.map.some((s) => s.mechanic === 'ballot');
  const shown = tabs.filter(([key]) => (key !== 'ballots' || hasBallots) && (key !== 'dossier' || hasDossier));
  const current = shown.some(([key]) => key === tab) ? (tab as string) : 'summary';
  return (
    <>
      <PageTitle>{`${view.code} · ${inLanguage(view.post.title)}`}</PageTitle>
      <div className={classes.layout}>
        <div className={classes.map}>
          <Sheet>
            <CaseMap view={view} onChoose={() => show('timeline')} />
          </Sheet>
        </div>
        <div className={classes.wide}>
          <Sheet>
            <CaseFacts view={view} />
          </Sheet>
        </div>
        <div className={classes.rail}>
          <Rail view={view} />
        </div>
        <div className={classes.tabs}>
          <Tabs value={current} onChange={show}>
            <Tabs.List aria-label={t('case.parts')} className={classes.tabList}>
              {shown.map(([key]) => (
                <Tabs.Tab key={key} value={key}>
                  {t(`case.tabs.${key}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {shown.map(([key, Part]) => (
              <Tabs.Panel key={key} value={key} pt="md">
                <Suspense fallback={<Loading lines={4} />}>
                  <Part view={view} />
                </Suspense>
              </Tabs.Panel>
            ))}
          </Tabs>
        </div>
      </div>
    </>
  );
}

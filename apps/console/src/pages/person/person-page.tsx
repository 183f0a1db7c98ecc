import { Alert, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, type CaseView } from '../../api/case';
import { casesQuery } from '../../api/cases';
import { DecisionBox } from '../../components/act/decision-box';
import { StateWords } from '../../components/case-facts';
import { Due } from '../../components/due';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { useSession } from '../../session/session';
import { CaseActs } from '../case/case-acts';
import { CaseMap } from '../case/case-map';

/** For whom a case is about: the stage, the running period, what he must file. Never other names, figures or opinions. */
export function PersonPage() {
  const { t } = useTranslation();
  const { id } = useSession();
  const cases = useInfiniteQuery(casesQuery({}));
  return (
    <>
      <PageTitle under={<Text c="dimmed">{t('person.text')}</Text>}>{t('person.title')}</PageTitle>
      <Loaded query={cases}>
        {({ pages }) => {
          const mine = pages.flatMap((p) => p.items).filter((c) => c.candidates.some((p) => p.id === id));
          if (mine.length === 0) {
            return (
              <Sheet>
                <Empty text={t('person.empty')} />
              </Sheet>
            );
          }
          return mine.map((c) => <Mine key={c.id} caseId={c.id} />);
        }}
      </Loaded>
    </>
  );
}

function Mine({ caseId }: { readonly caseId: string }) {
  const view = useQuery(caseQuery(caseId));
  return <Loaded query={view}>{(data) => <Concerned view={data} />}</Loaded>;
}

function Concerned({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const toFile = view.steps.filter((s) => s.state === 'open' && view.waiting.acts.some((a) => a.step === s.id && a.allowed));
  return (
    <div style={{ marginBottom: '1.5rem' }}>
      <Sheet
        title={`${view.code} · ${inLanguage(view.post.title)}`}
        aside={
          <Link to="/cases/$caseId" params={{ caseId: view.id }} search={{}} style={{ color: 'var(--mantine-color-anchor)' }}>
            {t('work.openCase')}
          </Link>
        }
      >
        <Text fw={600}>
          <StateWords view={view} />
        </Text>
        {view.next && <Due at={view.next.at} />}
        <CaseMap view={view} onChoose={() => undefined} />
      </Sheet>
      <Sheet title={t('person.toFile')}>
        {toFile.length === 0 && <Text c="dimmed">{t('person.nothingToFile')}</Text>}
        {toFile.map((s) => (
          <div key={s.id}>
            <h3>{inLanguage(s.rule.title)}</h3>
            <Due at={s.dueAt} />
            <DecisionBox view={view} step={s} />
          </div>
        ))}
      </Sheet>
      <CaseActs view={view} />
      {view.status === 'held' && <Alert color="yellow">{t('problems.codes.held')}</Alert>}
    </div>
  );
}

import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, type CaseView } from '../../api/case';
import { myCasesQuery } from '../../api/me';
import { DecisionBox } from '../../components/act/decision-box';
import { StateWords } from '../../components/case-facts';
import { Due } from '../../components/due';
import { PageTitle, Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { Empty, Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { CaseActs } from '../case/case-acts';
import { CaseMap } from '../case/case-map';

/** For whom a case is about: the stage, the running period, what he must file. Never other names, figures or opinions. */
export function PersonPage() {
  const { t } = useTranslation();
  const cases = useQuery(myCasesQuery);
  return (
    <>
      <PageTitle under={<Text c="dimmed">{t('person.text')}</Text>}>{t('person.title')}</PageTitle>
      <Loaded query={cases}>
        {(mine) =>
          mine.length === 0 ? (
            <Sheet>
              <Empty text={t('person.empty')} />
            </Sheet>
          ) : (
            mine.map((id) => <Mine key={id} caseId={id} />)
          )
        }
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
        {view.next && (
          <>
            <Due at={view.next.at} />
            <Source basis={view.next.basis} />
          </>
        )}
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

import { Alert, Code, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery, type CaseView } from '../../api/case';
import { engineHistoryQuery } from '../../api/history';
import { auditQuery } from '../../api/trail';
import type { AuditTrail, EngineHistory } from '../../api/types';
import { PageTitle, Sheet } from '../../components/page';
import { Loaded } from '../../components/states';
import { useSession } from '../../session/session';
import { Behind } from './behind';
import { EngineSide } from './engine-side';
import { Grouped } from './grouped';
import { Parked } from './parked';
import classes from './history.module.css';

const forms = ['compact', 'timeline', 'json'] as const;
const behindMs = 60_000;
const askAgainMs = 2_000;

/** One case: our entries by act with the moves each caused, beside them what the engine took note of. */
export function CaseHistoryPage() {
  const { t } = useTranslation();
  const title = t('history.title');
  const { caseId } = useParams({ from: '/inside/history/$caseId' });
  const view = useQuery(caseQuery(caseId));
  const trail = useQuery(auditQuery(caseId));
  const engine = useQuery({
    ...engineHistoryQuery(caseId),
    // No event tells that the engine took note, so the page asks while it is behind.
    refetchInterval: ({ state: { data } }) => data !== undefined && data.turn > data.engineSeen && askAgainMs,
  });
  return (
    <Loaded query={view} title={title}>
      {(data) => (
        <Loaded query={trail} title={title}>
          {(entries) => (
            <Loaded query={engine} title={title}>
              {(history) => <History view={data} trail={entries} engine={history} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface HistoryProps {
  readonly view: CaseView;
  readonly trail: AuditTrail;
  readonly engine: EngineHistory;
}

function History({ view, trail, engine }: HistoryProps) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const [form, setForm] = useState<string>('compact');
  const behind =
    engine.turn > engine.engineSeen || (engine.engineDue !== null && Date.parse(view.now) - Date.parse(engine.engineDue) > behindMs);
  return (
    <>
      <PageTitle
        under={
          <Text c="dimmed">
            <Link to="/cases/$caseId" params={{ caseId: view.id }} search={{}} className={classes.link}>
              {t('work.openCase')}
            </Link>
          </Text>
        }
        aside={
          <SegmentedControl
            aria-label={t('history.form')}
            value={form}
            onChange={setForm}
            data={forms.map((f) => ({ value: f, label: t(`history.forms.${f}`) }))}
          />
        }
      >
        {t('history.of', { code: view.code })}
      </PageTitle>
      {engine.from !== 'engine' && (
        <Alert color="yellow" mb="md">
          {t('history.engineAway')}
        </Alert>
      )}
      {engine.from === 'engine' && <Behind caseId={view.id} engine={engine} behind={behind} />}
      {organisation.rehearsal && (
        <Alert color="gray" mb="md">
          {t('history.rehearsalTimes')}
        </Alert>
      )}
      <Parked view={view} />
      {form === 'json' ? (
        <Sheet title={t('history.forms.json')}>
          <Code block className={classes.json} tabIndex={0}>
            {JSON.stringify({ trail, engine }, null, 2)}
          </Code>
        </Sheet>
      ) : (
        <div className={classes.sides}>
          <Sheet title={t('history.ours')}>
            <Grouped view={view} trail={trail} engine={engine} flat={form === 'timeline'} />
          </Sheet>
          <Sheet title={t('history.engine')}>
            <EngineSide view={view} engine={engine} all={form === 'timeline'} />
          </Sheet>
        </div>
      )}
    </>
  );
}

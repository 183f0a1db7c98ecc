import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { EngineHistory } from '../../api/types';
import { Arithmetic } from '../../components/arithmetic';
import { Moment } from '../../components/due';
import { EngineMoment } from './engine-moment';
import { useEngineWords } from './engine-words';
import classes from './history.module.css';

interface EngineSideProps {
  readonly view: CaseView;
  readonly engine: EngineHistory;
  readonly all: boolean;
}

const bookkeeping = /WORKFLOW_TASK|TIMER_CANCELED|OPTIONS_UPDATED|TIME_SKIPPING/;

/** Rings, timers and looks of the workflow; the engine's own bookkeeping and names are left out unless all is asked for. */
export function EngineSide({ view, engine, all }: EngineSideProps) {
  const { t, i18n } = useTranslation();
  const { event, what } = useEngineWords(view);
  const shown = all ? engine.events : engine.events.filter((e) => !bookkeeping.test(e.type));
  const status = `history.statuses.${engine.status}`;
  return (
    <>
      <Text size="sm" className={classes.mono}>
        {engine.workflowId}
      </Text>
      {engine.status && (
        <Text size="sm">
          {t('history.engineStands', {
            type: t(`procedures.kinds.${engine.workflowType}`, { defaultValue: engine.workflowType ?? '' }),
            status: i18n.exists(status) ? t(status) : engine.status,
          })}
          {engine.currentDetails && ` · ${what(engine.currentDetails)}`}
        </Text>
      )}
      {engine.timers.map((timer) => (
        <div key={timer.startedAt}>
          <Text size="sm">
            {t('history.timer', { what: what(timer.what ?? '') })} <EngineMoment at={timer.dueAt} />
          </Text>
          <ReckonedBy view={view} waits={timer.what ?? ''} />
        </div>
      ))}
      {engine.rescues.map((r) => (
        <Text key={r.at} size="sm">
          {t(`history.rescued.${r.what}`, { turn: r.turn })} · <EngineMoment at={r.at} />
        </Text>
      ))}
      {engine.runs.length > 1 && <Text size="sm">{t('history.runs', { count: engine.runs.length })}</Text>}
      <ol className={classes.plain} aria-label={t('history.engine')}>
        {shown.map((e) => (
          <li key={e.id} className={classes.group}>
            <div className={classes.entry}>
              <span className={classes.seq}>{e.id}</span>
              <span>
                {event(e.type)}
                {e.what && <span className={classes.dim}> · {what(e.what)}</span>}
                {all && <span className={classes.own}>{e.type}</span>}
              </span>
              <span className={classes.dim}>
                <Moment at={e.at} />
              </span>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The timer's instant is a rung of a clock: that clock's sum, so that anybody can do it again. */
function ReckonedBy({ view, waits }: { readonly view: CaseView; readonly waits: string }) {
  const { t } = useTranslation();
  const step = view.steps.filter((s) => s.key === waits.split(':')[0]).at(-1);
  const clock = view.clocks.find((c) => c.step === step?.id && c.state === 'running');
  if (!clock) return null;
  return (
    <div className={classes.sum}>
      <Text size="sm">
        {t('clocks.started')} <Moment at={clock.startedAt} /> · {t('clocks.due')} <Moment at={clock.dueAt} />
      </Text>
      <Arithmetic steps={clock.arithmetic} />
    </div>
  );
}

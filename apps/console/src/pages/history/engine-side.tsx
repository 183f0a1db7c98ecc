import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EngineHistory } from '../../api/types';
import { Moment } from '../../components/due';
import classes from './history.module.css';

/** Rings, timers and looks of the workflow; the engine's own bookkeeping is left out unless all is asked for. */
export function EngineSide({ engine, all }: { readonly engine: EngineHistory; readonly all: boolean }) {
  const { t } = useTranslation();
  const shown = all ? engine.events : engine.events.filter((e) => !/WORKFLOW_TASK|TIMER_CANCELED/i.test(e.type));
  return (
    <>
      <Text size="sm" className={classes.mono}>
        {engine.workflowId}
      </Text>
      {engine.status && (
        <Text size="sm">
          {t('history.engineStands', { type: engine.workflowType ?? '', status: engine.status })}
          {engine.currentDetails && ` · ${engine.currentDetails}`}
        </Text>
      )}
      {engine.timers.map((timer) => (
        <Text key={timer.startedAt} size="sm">
          {t('history.timer', { what: timer.what ?? '' })} <Moment at={timer.dueAt} />
        </Text>
      ))}
      {engine.pending.map((p) => (
        <Text key={p.activity} size="sm" c="red">
          {t('history.pending', { activity: p.activity, attempt: p.attempt, failure: p.lastFailure ?? '' })}
        </Text>
      ))}
      <ol className={classes.plain} aria-label={t('history.engine')}>
        {shown.map((e) => (
          <li key={e.id} className={classes.group}>
            <div className={classes.entry}>
              <span className={classes.seq}>{e.id}</span>
              <span>
                {eventWords(e.type)}
                {e.what && <span className={classes.dim}> · {e.what}</span>}
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

/** The engine's names stay the engine's, only readable: "EVENT_TYPE_TIMER_FIRED" → "timer fired". */
const eventWords = (type: string): string =>
  type
    .replace(/^EVENT_TYPE_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

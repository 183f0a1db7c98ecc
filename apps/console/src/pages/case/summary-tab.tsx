import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep, Contribution as Left } from '../../api/types';
import { Moment } from '../../components/due';
import { useOutcomeWords } from '../../components/outcome';
import { Sheet } from '../../components/page';
import { Empty } from '../../components/states';
import { inLanguage, plainDate } from '../../lib/format';
import classes from './case.module.css';

/** What each step left: nomination, findings, opinions, the decision; oldest first, as one reads a file. */
export function SummaryTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const outcome = useOutcomeWords();
  const done = view.steps.filter((s) => s.state === 'closed' || view.contributions.some((c) => c.step === s.id));
  if (done.length === 0)
    return (
      <Sheet>
        <Empty text={t('case.nothingYet')} />
      </Sheet>
    );
  return (
    <>
      {done.map((s) => {
        const { rule } = s;
        return (
          <Sheet
            key={s.id}
            title={s.round > 1 ? t('case.titleRound', { step: inLanguage(rule.title), round: s.round }) : inLanguage(rule.title)}
            aside={
              s.outcome && (
                <Text size="sm" fw={600}>
                  {outcome(rule.options, s.outcome) || s.outcome}
                </Text>
              )
            }
          >
            {view.contributions
              .filter((c) => c.step === s.id)
              .map((c) => (
                <Contribution key={c.id} view={view} contribution={c} step={s} />
              ))}
            {s.reason && <Text>{s.reason}</Text>}
            <p className={classes.muted}>
              {inLanguage(rule.output)}
              {s.closedAt && (
                <>
                  {' '}
                  · <Moment at={s.closedAt} />
                </>
              )}
            </p>
          </Sheet>
        );
      })}
    </>
  );
}

function Contribution({ view, contribution, step }: { readonly view: CaseView; readonly contribution: Left; readonly step: CaseStep }) {
  const { t } = useTranslation();
  const shown = (key: string, value: unknown): string => {
    const field = step.rule.fields.find((f) => f.key === key);
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (field?.type === 'choice') return inLanguage(field.options?.find((o) => o.key === value)?.title) || String(value);
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDate(value);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const title = (key: string): string =>
    inLanguage(step.rule.fields.find((f) => f.key === key)?.title) ||
    t(key.startsWith('instrument/') ? `act.instrumentFields.${key.slice('instrument/'.length)}` : `act.fields.${key}`, {
      defaultValue: key,
    });
  return (
    <div className={classes.block}>
      <Text size="sm" fw={600}>
        {view.people[contribution.person] ?? t('case.somebody')} · {t(`act.types.${contribution.type}`)} · <Moment at={contribution.at} />
      </Text>
      {Object.entries(contribution.fields)
        .flatMap(([key, value]) => (key === 'instrument' ? partsOf(value) : [[key, value] as const]))
        .map(([key, value]) => (
          <Text key={key}>
            <Text span c="dimmed">
              {title(key)}:{' '}
            </Text>
            {shown(key, value)}
          </Text>
        ))}
      {contribution.evidence && (
        <Text size="sm" c="dimmed">
          {t('case.onPaper', { evidence: contribution.evidence })} {contribution.recordedAt && <Moment at={contribution.recordedAt} />}
        </Text>
      )}
    </div>
  );
}

/** The parts of a decision's paper that say something. */
const partsOf = (instrument: unknown): (readonly [string, unknown])[] =>
  Object.entries((instrument ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => [`instrument/${key}`, value] as const);

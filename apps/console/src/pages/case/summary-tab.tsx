import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { Moment } from '../../components/due';
import { useOutcomeWords } from '../../components/outcome';
import { Sheet } from '../../components/page';
import { Empty } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { Contribution } from './contribution';
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

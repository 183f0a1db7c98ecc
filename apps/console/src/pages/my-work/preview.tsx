import { Alert, Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/case';
import type { Task } from '../../api/types';
import { DecisionBox } from '../../components/act/decision-box';
import { CaseActs } from '../case/case-acts';
import { CaseFacts } from '../../components/case-facts';
import { Sheet } from '../../components/page';
import { Loaded } from '../../components/states';
import { boxId } from '../../lib/decision-keys';
import { Asked } from './task-row';
import classes from './my-work.module.css';

interface PreviewProps {
  readonly task: Task;
  /** It is no longer in the queue: done, or taken by somebody else. */
  readonly left: boolean;
  readonly next: Task | undefined;
  readonly onNext: (item: Task) => void;
  readonly onActed: () => void;
}

/** The case in short and the decision, beside the queue. After the receipt one button (or j) goes on. */
export function Preview({ task, left, next, onNext, onActed }: PreviewProps) {
  const { t } = useTranslation();
  const view = useQuery(caseQuery(task.caseId));
  const [done, setDone] = useState(false);
  const acted = (): void => {
    setDone(true);
    onActed();
  };
  return (
    <aside className={classes.preview} aria-label={t('work.preview')}>
      <Sheet
        title={task.candidates.map((c) => c.name).join(', ') || task.code}
        aside={
          <Anchor component={Link} to="/cases/$caseId" params={{ caseId: task.caseId } as never} size="sm">
            {t('work.openCase')}
          </Anchor>
        }
      >
        <Loaded query={view}>
          {(data) => {
            const step = data.steps.find((s) => s.id === task.step);
            return (
              <>
                {left && !done && (
                  <Alert color="yellow" mb="md" role="status">
                    {t('work.left')}
                  </Alert>
                )}
                <CaseFacts view={data} />
                <h3 className={classes.boxTitle}>
                  <Asked item={task} />
                </h3>
                <div id={boxId}>
                  {task.duty === 'direct' || !step ? <CaseActs view={data} /> : <DecisionBox view={data} step={step} onDone={acted} />}
                </div>
                {(done || left) && next && (
                  <Button mt="md" onClick={() => onNext(next)}>
                    {t('work.next', { name: next.candidates[0]?.name ?? next.code })}
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </Sheet>
    </aside>
  );
}

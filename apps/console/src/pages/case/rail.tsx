import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { DecisionBox } from '../../components/act/decision-box';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { inLanguage } from '../../lib/format';
import { boxId } from '../../lib/decision-keys';
import { CaseActs } from './case-acts';
import { WaitsFor } from './waits-for';
import classes from './case.module.css';

/** Beside the case: who must act now, what I may do, and why not. */
export function Rail({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const open = view.steps.filter((s) => s.state !== 'closed' && s.state !== 'pending');
  // A receipt stays to be read, though its act has closed the step or ended the case.
  const [acted, setActed] = useState<readonly string[]>([]);
  const mine = view.steps.filter((s) => open.includes(s) || acted.includes(s.id));
  return (
    <>
      <Sheet title={t('case.now')}>
        {view.status === 'held' && <Held view={view} />}
        {open.length === 0 && <Text>{view.outcome ? t(`case.outcome.${view.outcome}`) : t(`case.status.${view.status}`)}</Text>}
        {open.map((s) => (
          <WaitsFor key={s.id} view={view} step={s} />
        ))}
      </Sheet>
      {mine.length > 0 && (
        <Sheet title={t('case.mine')}>
          <div id={boxId}>
            {mine.map((s) => (
              <div key={s.id} className={classes.block}>
                {mine.length > 1 && <h3>{inLanguage(s.rule.title)}</h3>}
                <DecisionBox view={view} step={s} onDone={() => setActed((before) => [...before, s.id])} />
              </div>
            ))}
          </div>
        </Sheet>
      )}
      <CaseActs view={view} />
    </>
  );
}

function Held({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const name = view.heldBy ? (view.people[view.heldBy] ?? t('case.somebody')) : t('case.somebody');
  const ground = view.holdGround?.startsWith('moratorium/') ? t('case.moratorium') : (view.holdGround ?? '');
  return (
    <Text mb="sm" component="div">
      {t('case.heldBy', { name, ground })}
      {view.holdUntil && (
        <div>
          {t('case.heldUntil')} <Moment at={view.holdUntil} />
        </div>
      )}
    </Text>
  );
}

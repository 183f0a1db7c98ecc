import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { CaseView } from '../api/case';
import { inLanguage } from '../lib/format';
import classes from './case-facts.module.css';
import { Due, Moment } from './due';
import { Source } from './source';

/** What one must know of a case before anything else. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const names = view.candidates.map((c) => {
    const name = view.people[c.person] ?? t('case.somebody');
    return c.state === 'standing' || c.state === 'chosen' ? name : `${name} (${t(`case.candidate.${c.state}`)})`;
  });
  return (
    <dl className={classes.facts}>
      <Fact term={t('case.candidates')}>{names.join(', ')}</Fact>
      <Fact term={t('case.post')}>{inLanguage(view.post.title)}</Fact>
      <Fact term={t('case.unit')}>{inLanguage(view.post.unit.name)}</Fact>
      <Fact term={t('case.procedure')}>
        {inLanguage(view.procedure.title)}
        {!view.bound && <div className={classes.note}>{t('case.notBound')}</div>}
      </Fact>
      <Fact term={t('case.state')}>
        <StateWords view={view} />
        {view.powersEndedAt && (
          <div className={classes.note} data-late>
            {t('case.powersEnded')} <Moment at={view.powersEndedAt} />
          </div>
        )}
      </Fact>
      {view.next && (
        <Fact term={t('case.nextDue')}>
          <Due at={view.next.at} />
          <Source basis={view.next.basis} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The state in words: ended how, held why, or the steps it stands at. */
export function StateWords({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  if (view.outcome) return t(`case.outcome.${view.outcome}`);
  if (view.status !== 'running') return t(`case.status.${view.status}`);
  const open = view.steps.filter((s) => s.state !== 'closed' && s.state !== 'pending');
  const titles = open.map((s) => inLanguage(s.rule.title));
  return t('case.standsAt', { step: titles.join(', ') });
}

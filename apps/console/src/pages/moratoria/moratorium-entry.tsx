import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moratoria, Moratorium } from '../../api/types';
import { Moment } from '../../components/due';
import { inLanguage, plainDate } from '../../lib/format';
import { Lifting } from './lifting';
import classes from './moratoria.module.css';

interface MoratoriumEntryProps {
  readonly of: Moratorium;
  /** Which has the names. */
  readonly known: Moratoria;
}

/** One moratorium: its paper, what it covers, what it holds, how it ended. */
export function MoratoriumEntry({ of: m, known }: MoratoriumEntryProps) {
  const { t } = useTranslation();
  const [lifting, setLifting] = useState(false);
  const who = (person: string): string => known.people[person] ?? t('case.somebody');
  const units = m.units?.map((id) => inLanguage(known.units[id])).join(', ');
  const kinds = m.kinds?.map((kind) => t(`procedures.kinds.${kind}`)).join(', ');
  const { done, waiting, refused, parked } = m.progress;
  const state = m.stands ? 'stands' : m.liftedAt ? 'lifted' : 'ended';
  return (
    <li data-stands={m.stands || undefined}>
      <div className={classes.head}>
        <h2>
          {t('moratoria.paper', { number: m.number, date: plainDate(m.date) })} · {m.issuer}
        </h2>
        <span className={classes.state}>{t(`moratoria.states.${state}`)}</span>
      </div>
      <p>{m.reason}</p>
      <dl className={classes.facts}>
        <dt>{t('moratoria.fields.kinds')}</dt>
        <dd>{kinds ?? t('moratoria.allKinds')}</dd>
        <dt>{t('moratoria.fields.units')}</dt>
        <dd>{units ?? t('moratoria.allUnits')}</dd>
        {m.exceptions.map((e) => (
          <Excepted key={e.post} post={inLanguage(known.posts[e.post])} by={who(e.approvedBy)} reason={e.reason} />
        ))}
        <dt>{t('moratoria.from')}</dt>
        <dd>
          <Moment at={m.declaredAt} /> ({who(m.declaredBy)})
        </dd>
        <dt>{t('moratoria.fields.until')}</dt>
        <dd>{m.until ? <Moment at={m.until} /> : t('moratoria.untilLifted')}</dd>
        {m.liftedAt && m.liftedBy && (
          <>
            <dt>{t('moratoria.states.lifted')}</dt>
            <dd>
              <Moment at={m.liftedAt} /> ({who(m.liftedBy)})
            </dd>
          </>
        )}
        <dt>{t('moratoria.cases')}</dt>
        <dd>
          <span role="status">
            {[
              t('moratoria.held', { count: done }),
              waiting > 0 && t('moratoria.waiting', { count: waiting }),
              refused + parked > 0 && t('moratoria.notHeld', { count: refused + parked }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {m.stands && done > 0 && (
            <>
              {' · '}
              <Link to="/cases" search={{ status: 'held' }} className={classes.link}>
                {t('moratoria.show')}
              </Link>
            </>
          )}
        </dd>
      </dl>
      {m.stands && !lifting && (
        <Button size="compact-sm" variant="default" onClick={() => setLifting(true)}>
          {t('moratoria.lift')}
        </Button>
      )}
      {lifting && <Lifting id={m.id} number={m.number} onDone={() => setLifting(false)} />}
    </li>
  );
}

function Excepted({ post, by, reason }: { readonly post: string; readonly by: string; readonly reason: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('moratoria.exception')}</dt>
      <dd>
        {post}
        <Text size="sm" c="dimmed">
          {t('moratoria.approved', { name: by, reason })}
        </Text>
      </dd>
    </>
  );
}

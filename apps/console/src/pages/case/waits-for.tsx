import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { Due } from '../../components/due';
import { useDefinition } from '../../components/use-definition';
import { inLanguage } from '../../lib/format';
import classes from './case.module.css';

const most = 8;

/** Why a step stands where it stands: whom it waits for or what is in its way, until when, and where the reasons are. */
export function WaitsFor({ view, step }: { readonly view: CaseView; readonly step: CaseStep }) {
  const { t } = useTranslation();
  const waits = view.waiting.steps.find((w) => w.id === step.id);
  const name = (person: string): string => view.people[person] ?? t('case.somebody');
  const people = waits?.waitsFor ?? [];
  return (
    <div className={classes.block}>
      <h3>{inLanguage(step.rule.title)}</h3>
      <Due at={step.dueAt} held={view.status === 'held'} />
      {step.state !== 'open' && <Obstacle view={view} step={step} />}
      {step.claimedBy && <Text size="sm">{t('case.claimedBy', { name: name(step.claimedBy) })}</Text>}
      {!step.claimedBy && people.length > 0 && (
        <>
          <Text size="sm">
            {step.rule.claimable && t('case.anyOf', { count: people.length })}
            {!step.rule.claimable && waits && waits.done !== null && t('case.waitsFor', { open: waits.of - waits.done, of: waits.of })}
          </Text>
          <ul className={classes.people}>
            {people.slice(0, most).map((p) => (
              <li key={p}>{name(p)}</li>
            ))}
          </ul>
          {people.length > most && <Text size="sm">{t('case.andMore', { count: people.length - most })}</Text>}
        </>
      )}
      {step.accountable && <p className={classes.muted}>{t('case.accountable', { name: name(step.accountable) })}</p>}
      <div className={classes.ways}>
        {step.rule.ballot && (
          <Way view={view} tab="ballots">
            {t('case.wayToBallot')}
          </Way>
        )}
        {step.dueAt && (
          <Way view={view} tab="clocks">
            {t('case.wayToClock')}
          </Way>
        )}
        <Anchor
          component={Link}
          to="/procedures/$key"
          params={{ key: view.procedure.key } as never}
          search={{ version: view.procedure.version } as never}
          size="sm"
        >
          {t('case.wayToRule')}
        </Anchor>
      </div>
    </div>
  );
}

function Way({ view, tab, children }: { readonly view: CaseView; readonly tab: string; readonly children: ReactNode }) {
  const there = { params: { caseId: view.id } as never, search: { tab } as never };
  return (
    <Anchor component={Link} to="/cases/$caseId" {...there} size="sm">
      {children}
    </Anchor>
  );
}

/** What keeps a step from opening, in numbers; whoever must see to it stands among those it waits for. */
function Obstacle({ view, step }: { readonly view: CaseView; readonly step: CaseStep }) {
  const { t } = useTranslation();
  const definition = useDefinition(view);
  const { obstacle } = step;
  const office = obstacle && (inLanguage(definition?.offices[obstacle.office]?.title) || obstacle.office);
  return (
    <Text size="sm" component="div">
      {t(`act.stepIs.${step.state}`)}
      {obstacle && <div>{t(`case.obstacle.${obstacle.code}`, { office, present: obstacle.present, need: obstacle.need })}</div>}
    </Text>
  );
}

import { Table, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { Clock } from '../../api/types';
import { Arithmetic } from '../../components/arithmetic';
import { Due, Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { Empty } from '../../components/states';
import { inLanguage } from '../../lib/format';
import classes from './case.module.css';

const dayMs = 86_400_000;

/** The ledger of the clocks: since when, until when and why then; paused by whom; each rung of the ladder. */
export function ClocksTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  if (view.clocks.length === 0)
    return (
      <Sheet>
        <Empty text={t('clocks.none')} />
      </Sheet>
    );
  return (
    <>
      {[...view.clocks].reverse().map((c) => {
        const step = view.steps.find((s) => s.id === c.step);
        const deadline = view.deadlines.find((d) => d.key === c.deadline);
        const title = inLanguage(deadline?.title ?? step?.rule.title);
        const heading = step && !deadline && step.round > 1 ? t('case.titleRound', { step: title, round: step.round }) : title;
        return (
          <Sheet key={c.id} title={heading} aside={<Text size="sm">{t(`clocks.state.${c.state}`)}</Text>}>
            {deadline && <Text size="sm">{deadline.endsPowers ? t('clocks.endsPowers') : t('clocks.ofCase')}</Text>}
            <ClockFacts clock={c} view={view} />
            <Source basis={c.basis} />
            <Arithmetic steps={c.arithmetic} />
            <Rungs view={view} clock={c} title={heading} />
          </Sheet>
        );
      })}
    </>
  );
}

function ClockFacts({ clock, view }: { readonly clock: Clock; readonly view: CaseView }) {
  const { t } = useTranslation();
  const left = ({ n, unit }: NonNullable<Clock['left']>): string =>
    unit === 'ms' ? t('act.span.days', { count: Math.ceil(n / dayMs) }) : t(`act.span.${unit}`, { count: n });
  return (
    <Text component="div">
      {t('clocks.started')} <Moment at={clock.startedAt} />
      {' · '}
      {clock.state === 'running' ? (
        <>
          {t('clocks.due')} <Due at={clock.dueAt} />
        </>
      ) : (
        <>
          {t('clocks.due')} <Moment at={clock.dueAt} />
        </>
      )}
      {clock.pausedAt && (
        <Text size="sm">
          {t('clocks.paused', {
            name: clock.pausedBy ? (view.people[clock.pausedBy] ?? t('case.somebody')) : '',
            ground: clock.pausedGround ?? '',
          })}{' '}
          <Moment at={clock.pausedAt} />
          {clock.left && ` · ${t('clocks.left', { span: left(clock.left) })}`}
        </Text>
      )}
    </Text>
  );
}

/** The rung a notice leads to. */
const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'center' });

function Rungs({ view, clock, title }: { readonly view: CaseView; readonly clock: Clock; readonly title: string }) {
  const { t } = useTranslation();
  const hash = useLocation({ select: (l) => l.hash });
  const rungs = view.rungs.filter((r) => r.step === clock.step);
  if (rungs.length === 0) return null;
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('clocks.ladderOf', { step: title })}>
      <Table mt="sm" fz="sm" verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t('clocks.ladder')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('clocks.rung')}</Table.Th>
            <Table.Th>{t('clocks.at')}</Table.Th>
            <Table.Th>{t('clocks.stateTitle')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rungs.map((r) => (
            <Table.Tr
              key={r.id}
              id={`rung-${r.id}`}
              ref={hash === `rung-${r.id}` ? intoView : undefined}
              aria-current={hash === `rung-${r.id}` || undefined}
              className={classes.rung}
            >
              <Table.Td>{t(`clocks.rungKind.${r.kind}`)}</Table.Td>
              <Table.Td>
                <Moment at={r.at} />
              </Table.Td>
              <Table.Td>{t(`clocks.rungState.${r.state}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Definition, Ruled, Rung, Share, StepRule } from '../../api/definition';
import { useSpanWords } from '../../components/act/words';
import { useOutcomeWords } from '../../components/outcome';
import { inLanguage } from '../../lib/format';

export interface ProseLine {
  readonly text: string;
  readonly ruled: Ruled | undefined;
}

/** The words a sentence needs: texts of the catalogue, and titles of the definition. */
interface Words {
  readonly t: (key: string, params?: Record<string, unknown>) => string;
  readonly span: ReturnType<typeof useSpanWords>;
  readonly outcome: ReturnType<typeof useOutcomeWords>;
  readonly office: (key: string) => string;
  readonly step: (key: string) => string;
}

/** A step's rules in sentences, in the order in which they are met: who, what, the ballot, until when, the ladder, where it leads. */
export function useStepProse(definition: Definition): (step: StepRule) => readonly ProseLine[] {
  const { t } = useTranslation();
  const words: Words = {
    t,
    span: useSpanWords(),
    outcome: useOutcomeWords(),
    office: (key) => inLanguage(definition.offices[key]?.title) || key,
    step: (key) => inLanguage(definition.steps.find((s) => s.key === key)?.title) || key,
  };
  return (step) => [collect, ballot, choose, time, routes].flatMap((part) => part(step, words));
}

const share = (s: Share): string => `${s.op === '>' ? '>' : '≥'} ${s.num}/${s.den}`;

function collect({ collect: c }: StepRule, { t, office }: Words): ProseLine[] {
  if (!c) return [];
  return [{ text: t('procedures.prose.collect', { who: office(c.from), act: t(`act.types.${c.act}`, { defaultValue: c.act }) }), ruled: c }];
}

function ballot({ ballot: b }: StepRule, { t, office }: Words): ProseLine[] {
  if (!b) return [];
  const quorum = b.quorum && (b.quorum.count ?? (b.quorum.share ? share(b.quorum.share) : ''));
  const told = b.announce.length > 0 ? t('procedures.prose.announce', { who: b.announce.map(office).join(', ') }) : t('procedures.prose.notAnnounced');
  return [
    { text: t('procedures.prose.roll', { level: t(`ballots.level.${b.level}`), who: office(b.roll.office) }), ruled: b.roll },
    ...(b.quorum ? [{ text: t('procedures.prose.quorum', { need: quorum }), ruled: b.quorum }] : []),
    { text: t('procedures.prose.win', { share: share(b.win), base: t(`ballots.base.${b.denominator}`) }), ruled: b.win },
    ...(b.carry ? [{ text: t('procedures.prose.carry', { share: share(b.carry) }), ruled: b.carry }] : []),
    ...(b.tellers ? [{ text: t('procedures.prose.tellers', { number: b.tellers.count }), ruled: b.tellers }] : []),
    { text: told, ruled: b },
  ];
}

function choose({ choose: c }: StepRule, { t, office }: Words): ProseLine[] {
  if (!c) return [];
  const options = c.options.map((o) => ({
    text: t(o.reasons === 'required' ? 'procedures.prose.optionReasons' : 'procedures.prose.option', { title: inLanguage(o.title) }),
    ruled: o,
  }));
  return [{ text: t('procedures.prose.choose', { who: office(c.by) }), ruled: c }, ...options];
}

function time(step: StepRule, words: Words): ProseLine[] {
  const { t, span, office } = words;
  const within = step.due.within;
  const due = within ? [{ text: t('procedures.prose.due', { within: span(within), who: office(step.accountable) }), ruled: step.due }] : [];
  return [...due, ...step.ladder.map((r) => ({ text: rung(r, words), ruled: r }))];
}

function rung(r: Rung, { t, span, office }: Words): string {
  const when = r.after ? t('procedures.afterDue', { span: span(r.after) }) : t('procedures.atPercent', { percent: r.atPercent ?? 100 });
  return t(`procedures.prose.${r.kind}`, { who: r.to === 'assignees' ? t('procedures.assignees') : office(r.to), when });
}

function routes(step: StepRule, { t, outcome, step: title }: Words): ProseLine[] {
  return step.routes.map((r) => {
    const on = outcome(step.choose?.options ?? [], r.on) || r.on;
    const text = r.end
      ? t('procedures.prose.ends', { on, end: t(`case.outcome.${r.end}`, { defaultValue: r.end }) })
      : t('procedures.prose.leads', { on, to: r.to.map(title).join(', ') });
    return { text: r.maxRounds ? t('procedures.prose.rounds', { text, rounds: r.maxRounds }) : text, ruled: r };
  });
}

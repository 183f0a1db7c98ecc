import { useTranslation } from 'react-i18next';
import type { Definition, Ruled, Share, StepRule } from '../../api/definition';
import { useSpanWords } from '../../components/act/words';
import { useOutcomeWords } from '../../components/outcome';
import { inLanguage } from '../../lib/format';

interface Line {
  readonly text: string;
  readonly ruled: Ruled | undefined;
}

const share = (s: Share): string => `${s.op === '>' ? '>' : '≥'} ${s.num}/${s.den}`;

/** A step's rules in sentences, in the order in which they are met: who, what, the ballot, until when, the ladder, where it leads. */
export function useStepProse(definition: Definition): (step: StepRule) => readonly Line[] {
  const { t } = useTranslation();
  const span = useSpanWords();
  const outcome = useOutcomeWords();
  const office = (key: string): string => inLanguage(definition.offices[key]?.title) || key;
  const title = (key: string): string => inLanguage(definition.steps.find((s) => s.key === key)?.title) || key;

  const collect = ({ collect: c }: StepRule): Line[] =>
    c
      ? [{ text: t('procedures.prose.collect', { who: office(c.from), act: t(`act.types.${c.act}`, { defaultValue: c.act }) }), ruled: c }]
      : [];
  const ballot = ({ ballot: b }: StepRule): Line[] =>
    b
      ? [
          { text: t('procedures.prose.roll', { level: t(`ballots.level.${b.level}`), who: office(b.roll.office) }), ruled: b.roll },
          ...(b.quorum
            ? [
                {
                  text: t('procedures.prose.quorum', { need: b.quorum.count ?? (b.quorum.share ? share(b.quorum.share) : '') }),
                  ruled: b.quorum,
                },
              ]
            : []),
          { text: t('procedures.prose.win', { share: share(b.win), base: t(`ballots.base.${b.denominator}`) }), ruled: b.win },
          ...(b.carry ? [{ text: t('procedures.prose.carry', { share: share(b.carry) }), ruled: b.carry }] : []),
          ...(b.tellers ? [{ text: t('procedures.prose.tellers', { number: b.tellers.count }), ruled: b.tellers }] : []),
          {
            text:
              b.announce.length > 0
                ? t('procedures.prose.announce', { who: b.announce.map(office).join(', ') })
                : t('procedures.prose.notAnnounced'),
            ruled: b,
          },
        ]
      : [];
  const choose = ({ choose: c }: StepRule): Line[] =>
    c
      ? [
          { text: t('procedures.prose.choose', { who: office(c.by) }), ruled: c },
          ...c.options.map((o) => ({
            text: t(o.reasons === 'required' ? 'procedures.prose.optionReasons' : 'procedures.prose.option', {
              title: inLanguage(o.title),
            }),
            ruled: o,
          })),
        ]
      : [];
  const time = (s: StepRule): Line[] => [
    ...(s.due?.within
      ? [{ text: t('procedures.prose.due', { within: span(s.due.within), who: office(s.accountable) }), ruled: s.due }]
      : []),
    ...s.ladder.map((r) => ({
      text: t(`procedures.prose.${r.kind}`, {
        who: r.to === 'assignees' ? t('procedures.assignees') : office(r.to),
        when: r.after ? t('procedures.afterDue', { span: span(r.after) }) : t('procedures.atPercent', { percent: r.atPercent ?? 100 }),
      }),
      ruled: r,
    })),
  ];
  const routes = (s: StepRule): Line[] =>
    s.routes.map((r) => {
      const on = outcome(s.choose?.options ?? [], r.on);
      const text = r.end
        ? t('procedures.prose.ends', { on, end: t(`case.outcome.${r.end}`, { defaultValue: r.end }) })
        : t('procedures.prose.leads', { on, to: r.to.map(title).join(', ') });
      return { text: r.maxRounds ? t('procedures.prose.rounds', { text, rounds: r.maxRounds }) : text, ruled: r };
    });
  return (step) => [...collect(step), ...ballot(step), ...choose(step), ...time(step), ...routes(step)];
}

import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { BallotRule, CaseStep, RuleLine, Tally } from '../../../api/types';
import { useChoiceWords } from '../../../components/choice-words';
import { useDefinition } from '../../../components/use-definition';
import { shareOf, useShareWords } from '../../../components/share-words';

interface RuleLinesProps {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly ballot: BallotRule;
  readonly tally: Tally;
}

/** The rule worked out line by line in the numbers the server decided by, so that it can be done again by hand. */
export function RuleLines({ view, step, ballot, tally }: RuleLinesProps) {
  const { t } = useTranslation();
  const words = useChoiceWords(view);
  const share = useShareWords();
  const rule = useDefinition(view)?.steps.find((s) => s.key === step.key)?.ballot;
  const shares = { win: shareOf(ballot.win), carry: rule?.carry, quorum: rule?.quorum?.share, tie: undefined };
  const line = (l: RuleLine): string =>
    t(`ballots.lines.${l.rule}`, {
      base: l.base,
      what: t(`ballots.base.${ballot.denominator}`),
      share: share(shares[l.rule]),
      need: l.need,
      votes: l.votes,
      name: l.option ? words(l.option) : '',
      result: l.passes ? t('ballots.passes') : t('ballots.fails'),
    });
  return (
    <ol style={{ margin: 0, paddingLeft: '1.25rem' }}>
      <li>{t('ballots.lineRoll', { roll: tally.roll, excused: tally.excused, present: tally.present })}</li>
      {tally.lines.map((l, n) => (
        <li key={n}>{line(l)}</li>
      ))}
      <li>
        <strong>
          {t('ballots.lineOutcome', { outcome: t(`case.stepOutcome.${tally.outcome}`), names: tally.names.map(words).join(', ') })}
        </strong>
      </li>
    </ol>
  );
}

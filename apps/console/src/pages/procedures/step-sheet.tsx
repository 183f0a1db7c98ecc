import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Ruled, StepRule } from '../../api/definition';
import { Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { inLanguage } from '../../lib/format';
import { useStepProse } from './step-prose';
import classes from './procedures.module.css';

interface StepSheetProps {
  readonly definition: Definition;
  readonly step: StepRule;
  readonly number: number;
}

export function StepSheet({ definition, step, number }: StepSheetProps) {
  const { t } = useTranslation();
  const prose = useStepProse(definition);
  return (
    <div id={`step-${step.key}`} style={{ marginTop: '1rem' }}>
      <Sheet title={t('procedures.step', { number, title: inLanguage(step.title) })}>
        <Source basis={step} />
        <dl className={classes.rules}>
          {prose(step).map((line, n) => (
            <Rule key={n} ruled={line.ruled}>
              {line.text}
            </Rule>
          ))}
        </dl>
      </Sheet>
    </div>
  );
}

/** A rule and, beside it, whose it is. */
function Rule({ ruled, children }: { readonly ruled: Ruled | undefined; readonly children: ReactNode }) {
  return (
    <div className={classes.rule}>
      <dt>{children}</dt>
      <dd>{ruled && <Source basis={ruled} />}</dd>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { ProseSection as Section } from '../../api/types';
import { Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { inLanguage } from '../../lib/format';
import classes from './procedures.module.css';

/** What belongs together, a sentence a line: each rule and, beside it, whose it is. */
export function ProseSection({ section: { kind, key, heading, lines } }: { readonly section: Section }) {
  const { t } = useTranslation();
  const title = kind === 'whole' ? t('procedures.whole') : inLanguage(heading.text).replace(/[.:]$/, '');
  return (
    <div id={key ? `${kind}-${key}` : kind} className={classes.section}>
      <Sheet title={title}>
        <Source basis={heading.basis} />
        <dl className={classes.rules}>
          {lines.map((line, n) => (
            <div key={n} className={classes.rule}>
              <dt>{inLanguage(line.text)}</dt>
              <dd>
                <Source basis={line.basis} />
              </dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </div>
  );
}

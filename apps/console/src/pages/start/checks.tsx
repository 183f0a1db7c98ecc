import { useTranslation } from 'react-i18next';
import type { Preview } from '../../api/types';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { inLanguage } from '../../lib/format';
import classes from './start.module.css';

const icons = { met: 'done', waived: 'done', unmet: 'late', unknown: 'clock' } as const;

/** Each eligibility rule for each candidate: met, waived, unmet, or can't be told from what is on file; said in words. */
export function Checks({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const checked = preview.candidates.filter((c) => c.verdicts.length > 0);
  if (checked.length === 0) return null;
  return (
    <Sheet title={t('start.checks')}>
      {checked.map((c) => (
        <section key={c.person} className={classes.candidate} aria-label={preview.people[c.person]}>
          <h3>{preview.people[c.person]}</h3>
          <ul className={classes.checks}>
            {c.verdicts.map((v) => (
              <li key={v.rule} data-verdict={v.verdict}>
                <Icon name={icons[v.verdict]} size={16} />
                <div>
                  <strong>{t(`start.verdicts.${v.verdict}`)}</strong> {inLanguage(v.title)}
                  {v.verdict === 'unmet' && v.waivableBy && <span> {t('start.waivable')}</span>}
                  <Source basis={v.basis} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

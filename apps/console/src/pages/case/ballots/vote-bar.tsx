import { useTranslation } from 'react-i18next';
import type { Tally } from '../../../api/types';
import classes from './vote-bar.module.css';

/** Each choice against the base, with the line of the threshold. The table above says the same in numbers. */
export function VoteBar({ tally, words }: { readonly tally: Tally; readonly words: (choice: string) => string }) {
  const { t } = useTranslation();
  const win = tally.lines.find((l) => l.rule === 'win');
  if (!win || win.base === 0) return null;
  const percent = (n: number): string => `${Math.min(100, (n / win.base) * 100)}%`;
  return (
    <div className={classes.bars} role="img" aria-label={t('ballots.barSays', { need: win.need, base: win.base })}>
      {Object.entries(tally.perOption).map(([key, count]) => (
        <div key={key} className={classes.row}>
          <span>{words(key)}</span>
          <span className={classes.track}>
            <span className={classes.fill} style={{ width: percent(count) }} />
            <span className={classes.line} style={{ left: percent(win.need) }} />
          </span>
        </div>
      ))}
    </div>
  );
}

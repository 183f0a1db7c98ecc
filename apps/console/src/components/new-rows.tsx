import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import classes from './page.module.css';

/** Says that a list has more by now; a press shows it. Nothing moves under the reader's eyes before that. */
export function NewRows({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {count > 0 && (
        <button type="button" className={classes.newRows} onClick={onShow}>
          <Icon name="down" size={14} />
          {t('common.newRows', { count })}
        </button>
      )}
    </div>
  );
}

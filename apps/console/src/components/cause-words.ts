import type { TFunction } from 'i18next';

/** Why an entry without a person is there: time, a batch over many cases, or an earlier entry by its number. */
export function causeWords(t: TFunction, cause: number | string | null): string {
  if (cause === 'time') return t('timeline.byTime');
  return String(cause).startsWith('batch/') ? t('timeline.byBatch') : t('timeline.byEntry', { seq: cause ?? '' });
}

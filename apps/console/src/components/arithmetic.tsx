import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, plainDate } from '../lib/format';
import { useZone } from '../session/session';

/** The sum of a deadline as the server kept it; its fields are those of the domain's Arithmetic. */
interface Sum {
  readonly from?: string;
  readonly counted?: number;
  readonly unit?: string;
  readonly skipped?: readonly string[];
  readonly lastDay?: string;
  readonly movedFrom?: string;
  readonly dayEnds?: string;
}

const shownDays = 6;

/** How the due instant was reached, so that anybody can do the sum again. */
export function Arithmetic({ steps }: { readonly steps: Readonly<Record<string, unknown>> | null }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (!steps) return null;
  const sum = steps as Sum;
  const day = (value: string): string => (value.includes('T') ? dateTime(value, zone) : plainDate(value));
  const skipped = sum.skipped ?? [];
  const lines = [
    sum.from &&
      sum.counted !== undefined &&
      t('clocks.sumFrom', { span: t(`act.span.${sum.unit ?? 'days'}`, { count: sum.counted }), from: day(sum.from) }),
    skipped.length > 0 &&
      t('clocks.sumSkipped', {
        count: skipped.length,
        days: skipped.slice(0, shownDays).map(plainDate).join(', ') + (skipped.length > shownDays ? '…' : ''),
      }),
    sum.movedFrom && t('clocks.sumMoved', { from: plainDate(sum.movedFrom), to: plainDate(sum.lastDay ?? '') }),
    sum.lastDay && t('clocks.sumLast', { day: plainDate(sum.lastDay), hour: sum.dayEnds ?? '' }),
  ].filter((l) => typeof l === 'string');
  return (
    <Text size="sm" component="div" mt={4}>
      {lines.map((l) => (
        <div key={l}>{l}</div>
      ))}
    </Text>
  );
}

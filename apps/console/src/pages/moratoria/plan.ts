import { field, type ActField } from '../../components/act/act-spec';
import { nfc } from '../../components/act/nfc';
import type { Errors } from '../../components/act/prepared';
import type { MoratoriumPlan } from '../../api/types';
import { endOfDay } from '../../lib/zoned';

const kinds = ['appointment', 'rotation', 'reappointment'] as const;

/** A post that is left alone, as it is being written. */
export interface Exception {
  /** Told apart by this while it is being written: the one before may be dropped. */
  readonly id: string;
  readonly post: string;
  readonly approvedBy: string;
  readonly reason: string;
}

/** A declaration as it is being written. */
export interface Written {
  readonly values: Readonly<Record<string, unknown>>;
  readonly units: string[];
  readonly exceptions: readonly Exception[];
}

export const nothing: Written = { values: {}, units: [], exceptions: [] };

type Words = (key: string) => string;

/** The fields of the paper, and of when and on what it bears. */
export const fieldsOf = (t: Words): readonly ActField[] => [
  field('number', 'line', { title: t('moratoria.fields.number') }),
  field('date', 'day', { title: t('moratoria.fields.date') }),
  field('issuer', 'line', { title: t('moratoria.fields.issuer') }),
  field('reason', 'text', { title: t('moratoria.fields.reason') }),
  field('until', 'day', { required: false, title: t('moratoria.fields.until'), hint: t('moratoria.untilHint') }),
  field('kinds', 'persons', {
    required: false,
    title: t('moratoria.fields.kinds'),
    hint: t('moratoria.kindsHint'),
    from: kinds.map((id) => ({ id, name: t(`procedures.kinds.${id}`) })),
  }),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Field → what is missing; empty when it may be sent. */
export function missingOf({ values, exceptions }: Written, t: Words): Errors {
  const required = fieldsOf(t).filter((f) => f.required && textOf(values[f.key]) === '');
  const excepted = exceptions.flatMap((e) =>
    (['post', 'approvedBy', 'reason'] as const).filter((k) => !e[k].trim()).map((k) => `${k}-${e.id}`),
  );
  return Object.fromEntries([...required.map((f) => f.key), ...excepted].map((key) => [key, t('act.fieldMissing')]));
}

/** What each field is called, for the list of what is missing. */
export function titlesOf(
  { exceptions }: Written,
  t: (key: string, params?: Record<string, unknown>) => string,
): Readonly<Record<string, string>> {
  const labels = { post: 'moratoria.post', approvedBy: 'moratoria.approvedBy', reason: 'moratoria.exceptionReason' };
  return Object.fromEntries([
    ...fieldsOf(t).map((f) => [f.key, f.title ?? f.key]),
    ...exceptions.flatMap((e, n) =>
      Object.entries(labels).map(([k, label]) => [`${k}-${e.id}`, `${t('moratoria.exceptionOf', { n: n + 1 })}, ${t(label)}`]),
    ),
  ]) as Record<string, string>;
}

/** What is sent: nothing for what was left open. */
export function planOf({ values, units, exceptions }: Written, zone: string): MoratoriumPlan {
  const text = (key: string): string => nfc(textOf(values[key]));
  const chosen = values['kinds'] as MoratoriumPlan['kinds'];
  return {
    number: text('number'),
    date: text('date'),
    issuer: text('issuer'),
    reason: text('reason'),
    ...(text('until') ? { until: endOfDay(text('until'), zone) } : {}),
    ...(chosen?.length ? { kinds: chosen } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...(exceptions.length > 0
      ? { exceptions: exceptions.map(({ post, approvedBy, reason }) => ({ post, approvedBy, reason: nfc(reason.trim()) })) }
      : {}),
  };
}

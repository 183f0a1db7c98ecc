import { endOfDay } from '../../lib/zoned';
import { field, type ActSpec, type SpecContext } from './act-spec';

const directions = ['new-round', 'other-source', 'end'] as const;

/** Acts on the case as a whole. Undefined for any other act. */
export function caseSpecOf(type: string, at: SpecContext): ActSpec | undefined {
  const { view, me, zone, t } = at;
  const reason = field('reason', 'text');
  switch (type) {
    case 'hold':
      return {
        fields: [field('ground', 'line'), reason, field('until', 'day', { required: false, hint: t('act.untilHint') })],
        start: {},
        toAct: ({ until, ...v }) => ({ ...v, ...(typeof until === 'string' && until ? { until: endOfDay(until, zone) } : {}) }),
      };
    case 'resume':
    case 'withdraw':
      return { fields: [reason], start: {}, toAct: (v) => v };
    case 'withdraw-candidate': {
      const own = view.candidates.filter((c) => c.person === me).at(-1); // named anew, he has more than one
      return { fields: [reason], start: {}, toAct: (v) => ({ ...v, candidate: own?.id }) };
    }
    case 'answer-report':
      return {
        fields: [
          field('direction', 'choice', { from: directions.map((id) => ({ id, name: t(`act.directions.${id}`) })) }),
          field('number', 'line'),
          field('date', 'day'),
          reason,
        ],
        start: {},
        toAct: (v) => v,
      };
    default:
      return undefined;
  }
}

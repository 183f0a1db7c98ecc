import { earlier, instantAt } from '../../lib/zoned';
import { field, type ActField, type ActSpec, type SpecContext } from './act-spec';
import { instrumentFields } from './instrument-fields';

/** Acts that undo a decision: the person appointed declines, the authority countermands. Undefined for any other act. */
export function undoSpecOf(type: string, at: SpecContext): ActSpec | undefined {
  if (type === 'decline') return at.view.view === 'concerned' ? ownDecline : paperDecline(at);
  return type === 'countermand' ? countermand(at) : undefined;
}

const reason = field('reason', 'text');

const ownDecline: ActSpec = { fields: [reason], start: {}, toAct: (v) => v };

/** Entered for the person: the day of his paper counts to its end, and never beyond now. */
function paperDecline({ view, zone, today }: SpecContext): ActSpec {
  return {
    fields: [reason, field('occurredOn', 'day'), field('evidence', 'line')],
    start: { occurredOn: today },
    toAct: ({ occurredOn, ...rest }) => ({ ...rest, occurredAt: earlier(instantAt(String(occurredOn), '23:59', zone), view.now) }),
  };
}

function countermand({ t }: SpecContext): ActSpec {
  const paper = instrumentFields.map(({ key, type }): ActField => ({
    key,
    kind: type === 'date' ? 'day' : 'line',
    required: key !== 'capacity',
    title: t(`act.instrumentFields.${key}`),
  }));
  return {
    fields: [field('ground', 'line'), reason, ...paper],
    start: { capacity: '' },
    toAct: ({ ground, reason: why, ...instrument }) => ({ ground, reason: why, instrument }),
  };
}

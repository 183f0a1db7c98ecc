import { earlier, endOfDay } from '../../lib/format';
import { instrumentFields } from './instrument-fields';
import type { ActField, SpecContext, StepActSpec } from './step-act-specs';

/** Acts that undo a decision: the person appointed declines, the authority countermands. Undefined for any other act. */
export function undoSpecOf(type: string, at: SpecContext): StepActSpec | undefined {
  if (type === 'decline') return at.view.view === 'concerned' ? ownDecline : paperDecline(at);
  return type === 'countermand' ? countermand(at) : undefined;
}

const reason: ActField = { key: 'reason', kind: 'text', required: true };

const ownDecline: StepActSpec = { fields: [reason], start: {}, toAct: (v) => v, judged: false };

/** Entered for the person: the day of his paper counts to its end, and never beyond now. */
function paperDecline({ view, zone, today }: SpecContext): StepActSpec {
  return {
    fields: [reason, { key: 'occurredOn', kind: 'day', required: true }, { key: 'evidence', kind: 'line', required: true }],
    start: { occurredOn: today },
    toAct: ({ occurredOn, ...rest }) => ({ ...rest, occurredAt: earlier(endOfDay(String(occurredOn), view.now, zone), view.now) }),
    judged: false,
  };
}

function countermand({ t }: SpecContext): StepActSpec {
  const paper = instrumentFields.map(({ key, type }): ActField => ({
    key,
    kind: type === 'date' ? 'day' : 'line',
    required: key !== 'capacity',
    title: t(`act.instrumentFields.${key}`),
  }));
  return {
    fields: [{ key: 'ground', kind: 'line', required: true }, reason, ...paper],
    start: { capacity: '' },
    toAct: ({ ground, reason: why, ...instrument }) => ({ ground, reason: why, instrument }),
    judged: false,
  };
}

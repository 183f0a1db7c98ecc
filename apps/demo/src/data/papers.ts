import { addDays } from '#domain';
import type { Line, Meeting, PlayedAct } from '../story';
import { document } from '../stories/acts';
import type { Paper, Written } from './scenario';

/** Acts as people write them, with the papers of their own office. */
export const act =
  (step: string, seat: number, played: PlayedAct): Written =>
  () => ({ in: step, seat, act: played });

export const meets =
  (step: string, meeting: Meeting): Written =>
  () => ({ in: step, meeting });

export const decidesBy =
  (step: string, option: string, kind: 'CV' | 'QĐ', more: Readonly<Record<string, unknown>> = {}): Written =>
  (paper) => ({ in: step, seat: 0, act: { type: 'decide', option, instrument: instrument(paper, kind), ...more } });

/** Decided on the day, in effect so many days later. */
export const decidesFrom =
  (step: string, option: string, ahead: number): Written =>
  (paper) => ({
    in: step,
    seat: 0,
    act: { type: 'decide', option, instrument: { ...instrument(paper, 'QĐ'), effectiveDate: addDays(paper.day, ahead) } },
  });

export const declines =
  (reason: string): Written =>
  () => ({ by: 'candidate', act: { type: 'decline', reason } });

/** His letter of that morning, entered by the personnel body. */
export const declinesOnPaper =
  (reason: string): Written =>
  ({ day }) => ({
    by: 'personnel-body',
    act: { type: 'decline', reason, occurredAt: `${day}T01:00:00.000Z`, evidence: `Đơn viết tay ngày ${day}, lưu hồ sơ cán bộ` },
  });

export const countermands =
  (ground: string, reason: string): Written =>
  (paper) => ({ by: 'authority', act: { type: 'countermand', instrument: instrument(paper, 'QĐ'), ground, reason } });

export const refuses =
  (step: string, option: string, reason: string, grounds?: readonly string[]): Written =>
  () => ({ in: step, seat: 0, act: { type: 'decide', option, reason, ...(grounds ? { grounds } : {}) } });

export const files =
  (step: string, kind: string): Written =>
  ({ day, office, number }): Line => ({
    in: step,
    filed: { ...document(kind, day), number: `${number}/${kind.toUpperCase()}-${office.symbol}`, issuer: office.name },
  });

export const holds =
  (ground: string, reason: string): Written =>
  () => ({ by: 'personnel-body', act: { type: 'hold', ground, reason } });

export const withdraws =
  (reason: string): Written =>
  () => ({ by: 'board', act: { type: 'withdraw', reason } });

export const directs =
  (direction: 'new-round' | 'end', reason: string): Written =>
  ({ day, office, number }) => ({
    by: 'authority',
    act: { type: 'answer-report', direction, number: `${number}-CV/${office.symbol}`, date: day, reason },
  });

export const opinionOf = (step: string): Written => {
  return ({ number }) => ({
    in: step,
    seat: 0,
    act: { type: 'give-opinion', fields: { opinion: 'Cấp ủy thống nhất', number: `${number}-CV/ĐU` } },
  });
};

const instrument = ({ day, office, number }: Paper, kind: string): object => ({
  number: kind === 'QĐ' ? `${number}/QĐ-${office.symbol}` : `${number}-CV/${office.symbol}`,
  date: day,
  issuingBody: office.name,
  signer: office.signer,
  capacity: '',
  effectiveDate: day,
});

import type { Line, Moment, PlayedAct } from '../story';

/** Acts that the stories of the law share, as people write them. */
export const instrument = (number: string, date: string, effectiveDate: string = date): object => ({
  number,
  date,
  issuingBody: number.endsWith('UBND') ? 'Ủy ban nhân dân tỉnh' : 'Sở Nội vụ',
  signer: number.endsWith('UBND') ? 'Chủ tịch' : 'Giám đốc',
  capacity: '',
  effectiveDate,
});

/** The authority, or whoever the step asks, picks an option. */
export const decides = (when: Moment, step: string, choice: Readonly<Record<string, unknown>>): Line => ({
  when,
  in: step,
  seat: 0,
  act: { type: 'decide', ...choice },
});

export const finding: PlayedAct = { type: 'record-finding', fields: { finding: 'Không có vấn đề mới phát sinh' } };

export const opinion: PlayedAct = { type: 'give-opinion', fields: { opinion: 'Đồng ý', number: '12-CV/ĐU' } };

/** A document's record enters the dossier; the paper stays in the personnel file. */
export const document = (kind: string, date: string): PlayedAct => ({
  type: 'submit-document',
  kind,
  date,
  number: `01/${kind}`,
  issuer: 'Cơ quan có thẩm quyền',
  signer: 'Người ký',
  abstract: '',
  pages: 1,
  sha256: '0'.repeat(64),
  original: 'Hồ sơ cán bộ',
});

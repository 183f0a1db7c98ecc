import { first, type Stage } from '../stage';
import type { Casting, Line, Story } from '../story';
import { decides, document, instrument } from './acts';

/** The rest of the dossier (art. 35), besides the CV and the health certificate. */
const others = [
  'minutes',
  'evaluation',
  'party-evaluation',
  'residence-remark',
  'self-assessment',
  'political-standards',
  'assets',
  'diplomas',
];

/** (c) The head of a finance department has served two consecutive terms; the dossier comes back once for an old health certificate. */
export const twoTerms: Story = {
  key: 'two-terms',
  title: {
    vi: 'Luân chuyển Giám đốc Sở Tài chính sau hai nhiệm kỳ liên tiếp',
    en: 'The head of Finance rotates after two consecutive terms',
  },
  procedure: 'nd170-rotation',
  startAt: '2026-09-07T01:00:00.000Z', // Monday, 08:00 in Vietnam
  cast,
  lines: [
    decides({ day: 1, at: '09:00' }, 'policy', { option: 'approve', instrument: instrument('07-CV/UBND', '2026-09-08') }),
    {
      when: { day: 3, at: '09:00' },
      in: 'proposal',
      seat: 0,
      act: { type: 'submit', fields: { place: 'Sở Xây dựng', reasons: 'Đã giữ chức vụ hai nhiệm kỳ liên tiếp' } },
    },
    {
      when: { day: 8, at: '09:00' },
      in: 'political-standards',
      seat: 0,
      act: { type: 'record-finding', fields: { finding: 'Bảo đảm tiêu chuẩn chính trị' } },
    },
    {
      when: { day: 9, at: '09:00' },
      in: 'evaluation',
      seat: 0,
      act: { type: 'evaluate', fields: { evaluation: 'Hoàn thành xuất sắc nhiệm vụ' } },
    },
    {
      when: { day: 14, at: '09:00' },
      in: 'appraisal',
      seat: 0,
      act: { type: 'give-opinion', fields: { opinions: 'Nơi đi và nơi đến đồng ý' } },
    },
    { when: { day: 15, at: '09:00' }, in: 'meeting', filed: document('cv', '2026-08-03') },
    ...others.map((kind): Line => ({ in: 'meeting', filed: document(kind, '2026-09-01') })),
    { in: 'meeting', filed: document('health', '2026-02-20') },
    {
      when: { day: 16, at: '09:00' },
      in: 'meeting',
      seat: 0,
      act: { type: 'record-finding', fields: { minutes: 'Người được luân chuyển đồng ý', agrees: true } },
    },
    // 20 February is more than six months before the day of consideration.
    {
      when: { day: 18, at: '09:00' },
      in: 'decision',
      seat: 0,
      act: { type: 'decide', option: 'rotate', instrument: instrument('52/QĐ-UBND', '2026-09-25', '2026-11-01') },
      refused: 'document-too-old',
    },
    decides({ day: 18, at: '09:30' }, 'decision', { option: 'send-back', reason: 'Giấy chứng nhận sức khỏe đã quá 6 tháng' }),
    { when: { day: 22, at: '09:00' }, in: 'meeting', filed: document('health', '2026-09-28') },
    { in: 'meeting', seat: 0, act: { type: 'record-finding', fields: { minutes: 'Đã bổ sung giấy chứng nhận sức khỏe', agrees: true } } },
    decides({ day: 24, at: '09:00' }, 'decision', { option: 'rotate', instrument: instrument('55/QĐ-UBND', '2026-10-01', '2026-11-01') }),
  ],
};

/** The province decides on heads of departments: one whose second term ends, and a post of the same rank that is vacant. */
function cast(stage: Stage): Casting {
  const post = stage.post((p) => p.kind === 'head' && p.vacant && p.agency === p.unit && !stage.has(p.unit, 'committee'));
  const finance = stage.post((p) => p.kind === 'head' && p.until !== null && p.agency === p.unit);
  return {
    post,
    starter: first(stage.members(post.authority, 'organisation-board')),
    candidates: [first(stage.holders('head', [finance.unit]))],
  };
}

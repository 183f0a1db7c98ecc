import { first, type Stage } from '../stage';
import type { Casting, Line, Story } from '../story';
import { decides, document, finding, instrument, opinion } from './acts';

/** What is asked for anew at a reappointment (art. 41); political standards and diplomas only where something has changed. */
const dossier = ['minutes', 'cv', 'evaluation', 'party-evaluation', 'residence-remark', 'self-assessment', 'assets', 'health'];

/** (b) A reappointment whose conference gives exactly one half and whose approver is late: reminded, overdue, reported upwards. */
export const halfAndLate: Story = {
  key: 'half-and-late',
  title: { vi: 'Bổ nhiệm lại: đúng một nửa và người duyệt chậm', en: 'A reappointment: exactly one half, and a late approver' },
  procedure: 'nd300-reappointment',
  startAt: '2027-01-11T01:00:00.000Z', // Monday, 08:00 in Vietnam
  cast,
  lines: [
    {
      when: { day: 2, at: '09:00' },
      in: 'notice',
      seat: 0,
      act: { type: 'give-notice', fields: { number: '02/TB-SNV', date: '2027-01-13' } },
    },
    {
      when: { day: 9, at: '09:00' },
      in: 'self-report',
      seat: 0,
      act: { type: 'self-report', fields: { report: 'Hoàn thành nhiệm vụ trong cả nhiệm kỳ' } },
    },
    { when: { day: 42, at: '08:00' }, in: 'conference', meeting: { yes: 23, no: 23, absent: 1 } },
    {
      when: { day: 42, at: '11:00' },
      in: 'conference',
      seat: 0,
      act: { type: 'choose-at-tie', option: 'yes', report: '23 ý kiến đồng ý, 23 ý kiến không đồng ý' },
    },
    {
      when: { day: 44, at: '09:00' },
      in: 'evaluation',
      seat: 0,
      act: { type: 'evaluate', fields: { evaluation: 'Có tiến bộ rõ rệt', proposal: 'reappoint' } },
    },
    { when: { day: 46, at: '09:00' }, in: 'verification', seat: 0, act: finding },
    { when: { day: 47, at: '09:00' }, in: 'party-opinion', seat: 0, act: opinion },
    { when: { day: 49, at: '08:00' }, in: 'leadership-vote', meeting: { yes: 3, no: 1 } },
    ...dossier.map((kind): Line => ({ in: 'decision', filed: document(kind, '2027-02-20') })),
    // The decision is due one working day before the term ends; nobody signs until five days after.
    decides({ day: 175, at: '09:00' }, 'decision', { option: 'reappoint', instrument: instrument('44/QĐ-SNV', '2027-07-05') }),
  ],
};

/** The head of a division whose term ends on a day that is known. */
function cast(stage: Stage): Casting {
  const post = stage.post((p) => p.kind === 'head' && p.until !== null && p.agency !== p.unit);
  return {
    post,
    starter: first(stage.members(post.agency, 'organisation-board')),
    candidates: [first(stage.holders('head', [post.unit]))],
    facts: { 'term-end': post.until, retirement: '2045-07-01', 'small-unit': false },
  };
}

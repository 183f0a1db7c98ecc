import { first, type Stage } from '../stage';
import type { Casting, Line, Story } from '../story';
import { decides, document, finding, instrument, opinion } from './acts';

const dossier = [
  'minutes',
  'cv',
  'evaluation',
  'party-evaluation',
  'residence-remark',
  'self-assessment',
  'political-standards',
  'assets',
  'diplomas',
  'health',
];

/** (a) A department appoints a head of division from four in-house candidates; two of 27 are kept away by a storm. */
export const divisionHead: Story = {
  key: 'division-head',
  title: { vi: 'Bổ nhiệm trưởng phòng từ nguồn tại chỗ', en: 'A head of division from inside the department' },
  procedure: 'nd300-appointment',
  startAt: '2026-09-07T01:00:00.000Z', // Monday, 08:00 in Vietnam
  cast,
  lines: [
    decides({ day: 3, at: '09:00' }, 'policy', { option: 'approve', instrument: instrument('05-CV/SNV', '2026-09-10') }),
    decides({ day: 4, at: '09:00' }, 'eligible-list', { option: 'approve' }),
    { when: { day: 7, at: '14:00' }, in: 'leadership-orientation', meeting: { names: [2, 2, 0, 0] } },
    { when: { day: 9, at: '08:00' }, in: 'extended-leadership', meeting: { names: [13, 12], excused: 2 } },
    { when: { day: 11, at: '08:00' }, in: 'key-cadres', meeting: { names: [38], against: 5, absent: 1 } },
    {
      when: { day: 14, at: '10:00' },
      in: 'verification',
      seat: 0,
      act: { ...finding, fields: { finding: 'Không có vấn đề mới', 'new-matters': false } },
    },
    { when: { day: 15, at: '10:00' }, in: 'party-opinion', seat: 0, act: opinion },
    { when: { day: 16, at: '14:00' }, in: 'leadership-final', meeting: { names: [4], against: 0 } },
    ...dossier.map((kind): Line => ({ in: 'decision', filed: document(kind, '2026-09-01') })),
    decides({ day: 18, at: '10:00' }, 'decision', { option: 'appoint', instrument: instrument('31/QĐ-SNV', '2026-09-25', '2026-10-01') }),
  ],
};

function cast(stage: Stage): Casting {
  const post = stage.post((p) => p.kind === 'head' && p.vacant && p.agency !== p.unit);
  const divisions = stage.cast.posts.filter((p) => p.kind === 'deputy-head' && p.agency === post.agency && p.unit !== p.agency);
  return {
    post,
    starter: first(stage.members(post.agency, 'organisation-board')),
    candidates: stage
      .holders(
        'deputy-head',
        divisions.map((p) => p.unit),
      )
      .slice(0, 4),
    facts: { 'small-unit': false },
  };
}

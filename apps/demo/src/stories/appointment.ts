import { first } from '../stage';
import type { Line, Moment, Story } from '../story';

/** What both stories of procedure P share: the post, the monday it starts, and the acts as they are written. */
export const appointment: Pick<Story, 'procedure' | 'startAt' | 'cast'> = {
  procedure: 'appointment-by-committee',
  startAt: '2026-03-02T01:00:00.000Z', // Monday, 08:00 in Vietnam
  cast: (stage) => {
    const bodies = ['organisation-board', 'vetting-group', 'committee'];
    const post = stage.post((p) => p.kind === 'head' && p.vacant && bodies.every((body) => stage.has(p.unit, body)));
    return { post, starter: first(stage.members(post.unit, 'organisation-board')), candidates: [first(stage.others())] };
  },
};

export const nominates = (when: Moment): Line => ({
  when,
  in: 'nomination',
  seat: 1,
  act: { type: 'nominate', fields: { reasons: 'Có năng lực, được tập thể tín nhiệm' } },
});

export const vets = (when: Moment): Line => ({
  when,
  in: 'vetting',
  seat: 3,
  act: { type: 'record-finding', fields: { finding: 'Đủ tiêu chuẩn, hồ sơ hợp lệ', verdict: 'clear' } },
});

/** Five of seven agree. */
export const vote = (when: Moment): Line => ({
  when,
  in: 'committee-vote',
  everybody: (seat) => ({ type: 'vote', choice: seat < 5 ? 'yes' : 'no' }),
});

export const appoints = (when: Moment, date: string, effectiveDate: string): Line => ({
  when,
  in: 'decision',
  seat: 0,
  act: {
    type: 'decide',
    option: 'approve',
    instrument: { number: '17/QĐ-UBND', date, issuingBody: 'Ủy ban nhân dân tỉnh', signer: 'Chủ tịch', capacity: '', effectiveDate },
  },
});

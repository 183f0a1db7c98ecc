import { act, decidesBy, holds, refuses, withdraws } from './papers';
import type { CourseLine, Playbill, Scenario, Written } from './scenario';

const votes =
  (yes: number): Written =>
  () => ({ in: 'committee-vote', everybody: (seat) => ({ type: 'vote', choice: seat < yes ? 'yes' : 'no' }) });

const course: readonly CourseLine[] = [
  {
    after: 2,
    step: 'nomination',
    line: act('nomination', 1, { type: 'nominate', fields: { reasons: 'Có năng lực, được tập thể tín nhiệm' } }),
  },
  {
    after: 5,
    step: 'vetting',
    line: act('vetting', 3, { type: 'record-finding', fields: { finding: 'Đủ tiêu chuẩn, hồ sơ hợp lệ', verdict: 'clear' } }),
  },
  { after: 8, step: 'committee-vote', line: votes(5) },
  { after: 11, step: 'decision', line: decidesBy('decision', 'approve', 'QĐ') },
];

const running = (...open: string[]): Scenario['shows'] => ({ status: 'running', open });
const voted = (seat: number, choice: 'yes' | 'no'): Written => act('committee-vote', seat, { type: 'vote', choice });
const first = 'Trung tâm 1';
const second = 'Trung tâm 2';

const scenarios: readonly Scenario[] = [
  { key: 'nomination', post: 'Trưởng phòng Hành chính', at: first, starts: 5, until: 'nomination', shows: running('nomination') },
  {
    key: 'vetting claimed',
    post: 'Trưởng phòng Kế hoạch - Tài chính',
    at: second,
    starts: 6,
    until: 'vetting',
    then: [{ ago: 2, line: act('vetting', 4, { type: 'claim' }) }],
    shows: running('vetting'),
  },
  {
    key: 'vetting, overdue',
    post: 'Trưởng phòng Chuyên môn',
    at: first,
    starts: 19,
    until: 'vetting',
    shows: { ...running('vetting'), overdue: true },
  },
  {
    key: 'committee votes',
    post: 'Trưởng phòng Kế hoạch - Tài chính',
    at: first,
    starts: 9,
    until: 'committee-vote',
    then: [
      { ago: 2, line: voted(0, 'yes') },
      { ago: 2, line: voted(1, 'yes') },
      { ago: 1, line: voted(4, 'no') },
    ],
    shows: running('committee-vote'),
  },
  {
    key: 'decision, overdue',
    post: 'Trưởng phòng Hành chính',
    at: second,
    starts: 24,
    until: 'decision',
    shows: { ...running('decision'), overdue: true },
  },
  {
    key: 'decision, new',
    post: 'Trưởng phòng Chuyên môn',
    at: second,
    starts: 10,
    until: 'decision',
    shows: running('decision'),
  },
  {
    key: 'returned to vetting',
    post: 'Giám đốc Trung tâm 2',
    starts: 16,
    until: 'decision',
    then: [{ ago: 4, line: refuses('decision', 'return-to-vetting', 'Chưa làm rõ quá trình công tác giai đoạn 2018 - 2020') }],
    shows: { ...running('vetting'), round: 2 },
  },
  {
    key: 'no majority, reported',
    post: 'Trưởng phòng Đào tạo - Hợp tác',
    at: first,
    starts: 11,
    until: 'committee-vote',
    then: [{ ago: 3, line: votes(3) }],
    shows: { status: 'reported', open: [] },
  },
  {
    key: 'nobody to vet',
    post: 'Giám đốc Trung tâm 3',
    starts: 6,
    until: 'vetting',
    shows: { ...running('vetting'), state: 'unseated' },
  },
  {
    key: 'held over a rearrangement',
    post: 'Trưởng phòng Hành chính',
    at: 'Trung tâm 3',
    starts: 20,
    until: 'nomination',
    then: [{ ago: 17, line: holds('Sắp xếp tổ chức bộ máy', 'Chờ đề án sắp xếp các đơn vị sự nghiệp') }],
    shows: { status: 'held', open: ['nomination'] },
  },
  {
    key: 'no quorum when the time was over, voted again',
    post: 'Giám đốc Trung tâm 1',
    starts: 22,
    until: 'committee-vote',
    then: [{ ago: 15, line: voted(0, 'yes') }],
    shows: { ...running('committee-vote'), round: 2 },
  },
  {
    key: 'approved',
    post: 'Trưởng phòng Đào tạo - Hợp tác',
    at: second,
    starts: 50,
    shows: { status: 'ended', outcome: 'decided' },
  },
  {
    key: 'refused',
    post: 'Trưởng phòng Chuyên môn',
    at: second,
    starts: 48,
    until: 'decision',
    then: [{ ago: 37, line: refuses('decision', 'refuse', 'Không còn nhu cầu bổ nhiệm sau sắp xếp', ['post-not-needed']) }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  {
    key: 'withdrawn',
    post: 'Trưởng phòng Chuyên môn',
    at: 'Trung tâm 3',
    starts: 30,
    until: 'nomination',
    then: [{ ago: 28, line: withdraws('Rà soát lại đề án vị trí việc làm') }],
    shows: { status: 'ended', outcome: 'withdrawn' },
  },
];

export const byCommittee: Playbill = { procedure: 'appointment-by-committee', course, scenarios };

import { act, countermands, decidesBy, decidesFrom, declines, directs, files, holds, meets, opinionOf, refuses, withdraws } from './papers';
import type { CourseLine, Playbill, Scenario, Written } from './scenario';

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

const consents = decidesBy('policy', 'approve', 'CV');
const finding = act('verification', 0, {
  type: 'record-finding',
  fields: { finding: 'Không có vấn đề mới phát sinh', 'new-matters': false },
});
const submits: Written = ({ number, day }) => ({
  in: 'submission',
  seat: 0,
  act: { type: 'submit', fields: { number: `${number}/TTr`, abstract: `Tờ trình về việc bổ nhiệm, ngày ${day}` } },
});

const course: readonly CourseLine[] = [
  { after: 2, step: 'policy', line: consents },
  { after: 4, step: 'eligible-list', line: act('eligible-list', 0, { type: 'decide', option: 'approve' }) },
  { after: 7, step: 'leadership-orientation', line: meets('leadership-orientation', { names: [3, 1] }) },
  { after: 10, step: 'extended-leadership', line: meets('extended-leadership', { names: [20], against: 4, absent: 1 }) },
  { after: 13, step: 'key-cadres', line: meets('key-cadres', { names: [34], against: 6, absent: 2 }) },
  { after: 15, step: 'verification', line: finding },
  { after: 16, step: 'party-opinion', line: opinionOf('party-opinion') },
  { after: 19, step: 'leadership-final', line: meets('leadership-final', { names: [4], against: 0 }) },
  { after: 20, step: 'submission', line: submits },
  ...dossier.map((kind): CourseLine => ({ after: 21, step: 'decision', line: files('decision', kind) })),
  { after: 22, step: 'decision', line: decidesBy('decision', 'appoint', 'QĐ') },
];

/** A division's head: the department decides itself, so nothing is submitted upwards. */
const own = { candidates: 2, without: ['submission'] } as const;
const running = (...open: string[]): Scenario['shows'] => ({ status: 'running', open });

const scenarios: readonly Scenario[] = [
  { ...own, key: 'policy, due today', post: 'Trưởng phòng Tổ chức bộ máy', starts: 15, until: 'policy', shows: running('policy') },
  { ...own, key: 'policy, due tomorrow', post: 'Trưởng phòng Đầu tư', starts: 14, until: 'policy', shows: running('policy') },
  {
    ...own,
    key: 'policy, overdue and reported upwards',
    post: 'Trưởng phòng Cải cách hành chính',
    starts: 20,
    until: 'policy',
    shows: { ...running('policy'), overdue: true },
  },
  {
    ...own,
    key: 'policy declined',
    post: 'Trưởng phòng Việc làm',
    starts: 52,
    until: 'policy',
    then: [{ ago: 46, line: refuses('policy', 'decline', 'Đang sắp xếp tổ chức bộ máy, chưa bổ sung lãnh đạo phòng') }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  { ...own, key: 'eligible list', post: 'Trưởng phòng Việc làm', starts: 7, until: 'eligible-list', shows: running('eligible-list') },
  {
    ...own,
    key: 'first leadership meeting',
    post: 'Trưởng phòng Người có công',
    starts: 8,
    until: 'leadership-orientation',
    shows: running('leadership-orientation'),
  },
  {
    ...own,
    key: 'extended leadership meeting, overdue',
    post: 'Trưởng phòng Lao động - Tiền lương',
    starts: 15,
    until: 'extended-leadership',
    shows: { ...running('extended-leadership'), overdue: true },
  },
  {
    ...own,
    key: 'key cadres summoned',
    post: 'Trưởng phòng Văn thư - Lưu trữ',
    starts: 13,
    until: 'key-cadres',
    then: [{ ago: 1, line: meets('key-cadres', { until: 'summoned' }) }],
    shows: running('key-cadres'),
  },
  {
    ...own,
    key: 'tellers differ',
    post: 'Trưởng phòng Quản lý ngân sách',
    starts: 14,
    until: 'key-cadres',
    then: [{ ago: 1, line: meets('key-cadres', { names: [34], against: 5, absent: 2, differs: true }) }],
    shows: running('key-cadres'),
  },
  {
    ...own,
    key: 'verification claimed, party opinion asked',
    post: 'Trưởng phòng Thi đua - Khen thưởng',
    starts: 15,
    until: 'verification',
    then: [{ ago: 1, line: act('verification', 0, { type: 'claim' }) }],
    shows: running('verification', 'party-opinion'),
  },
  {
    ...own,
    key: 'the only name at exactly one half, reported',
    post: 'Trưởng phòng Quản lý giá - Công sản',
    starts: 21,
    until: 'leadership-final',
    then: [{ ago: 1, line: meets('leadership-final', { names: [2], against: 2 }) }],
    shows: { status: 'reported', open: [] },
  },
  {
    key: 'submission to the province',
    post: 'Phó Giám đốc Sở Nội vụ',
    candidates: 2,
    starts: 20,
    until: 'submission',
    shows: running('submission'),
  },
  {
    key: 'decision of the province',
    post: 'Phó Giám đốc Sở Tài chính',
    candidates: 2,
    starts: 23,
    until: 'decision',
    shows: running('decision'),
  },
  {
    ...own,
    key: 'decision, due this week',
    post: 'Trưởng phòng Kế hoạch',
    at: 'Sở Nội vụ',
    starts: 22,
    until: 'decision',
    shows: running('decision'),
  },
  { ...own, key: 'appointed', post: 'Trưởng phòng Đăng ký kinh doanh', starts: 60, shows: { status: 'ended', outcome: 'decided' } },
  {
    ...own,
    key: 'declined by the person appointed',
    post: 'Trưởng phòng Việc làm',
    starts: 45,
    until: 'decision',
    then: [
      ...dossier.map((kind) => ({ ago: 24, line: files('decision', kind) })),
      { ago: 23, line: decidesFrom('decision', 'appoint', 30) },
      { ago: 18, line: declines('Hoàn cảnh gia đình, xin không nhận nhiệm vụ') },
    ],
    shows: { status: 'ended', outcome: 'declined' },
  },
  {
    ...own,
    key: 'countermanded',
    post: 'Trưởng phòng Đầu tư',
    starts: 50,
    until: 'decision',
    then: [
      ...dossier.map((kind) => ({ ago: 29, line: files('decision', kind) })),
      { ago: 28, line: decidesFrom('decision', 'appoint', 0) },
      { ago: 18, line: countermands('Kết luận kiểm tra số 12-KL/UBKT', 'Kê khai lý lịch không đúng') },
    ],
    shows: { status: 'ended', outcome: 'countermanded' },
  },
  {
    ...own,
    key: 'refused',
    post: 'Trưởng phòng Tài chính doanh nghiệp',
    starts: 58,
    until: 'decision',
    then: [{ ago: 36, line: refuses('decision', 'refuse', 'Hồ sơ đánh giá của năm gần nhất chưa thống nhất', ['standards-not-met']) }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  {
    ...own,
    key: 'held for an inspection',
    post: 'Trưởng phòng Tài chính doanh nghiệp',
    starts: 18,
    until: 'key-cadres',
    then: [{ ago: 7, line: holds('Thanh tra, kiểm tra', 'Chờ kết luận thanh tra tại phòng') }],
    shows: { status: 'held', open: ['key-cadres'] },
  },
  {
    ...own,
    key: 'withdrawn',
    post: 'Trưởng phòng Hợp tác quốc tế',
    starts: 40,
    until: 'leadership-orientation',
    then: [{ ago: 34, line: withdraws('Điều chỉnh đề án vị trí việc làm của phòng') }],
    shows: { status: 'ended', outcome: 'withdrawn' },
  },
  {
    ...own,
    key: 'nobody at thirty per cent, reported',
    post: 'Trưởng phòng Tổng hợp - Quy hoạch',
    starts: 12,
    until: 'leadership-orientation',
    then: [{ ago: 5, line: meets('leadership-orientation', { names: [1, 1], invalid: 2 }) }],
    shows: { status: 'reported', open: [] },
  },
  {
    ...own,
    key: 'stopped by the authority',
    post: 'Trưởng phòng Quản lý giá - Công sản',
    starts: 60,
    until: 'leadership-orientation',
    then: [
      { ago: 53, line: meets('leadership-orientation', { names: [1, 1], invalid: 2 }) },
      { ago: 48, line: directs('end', 'Dừng quy trình, rà soát lại nguồn nhân sự') },
    ],
    shows: { status: 'ended', outcome: 'stopped-reported' },
  },
  {
    ...own,
    key: 'the whole process overdue, explanation asked',
    post: 'Trưởng phòng Hợp tác quốc tế',
    starts: 33,
    until: 'verification',
    shows: { status: 'running', open: ['verification', 'party-opinion', 'explanation'], overdue: true },
  },
];

export const appointments: Playbill = { procedure: 'nd300-appointment', course, scenarios };

import { act, countermands, decidesBy, declinesOnPaper, files, holds, meets, opinionOf, refuses, withdraws } from './papers';
import type { CourseLine, Playbill, Scenario, Written } from './scenario';

const dossier = ['minutes', 'cv', 'evaluation', 'party-evaluation', 'residence-remark', 'self-assessment', 'assets', 'health'];

const notifies: Written = ({ number, day, office }) => ({
  in: 'notice',
  seat: 0,
  act: { type: 'give-notice', fields: { number: `${number}/TB-${office.symbol}`, date: day } },
});

const course: readonly CourseLine[] = [
  { after: 2, step: 'notice', line: notifies },
  {
    after: 9,
    step: 'self-report',
    line: act('self-report', 0, { type: 'self-report', fields: { report: 'Hoàn thành tốt nhiệm vụ trong cả nhiệm kỳ' } }),
  },
  { after: 25, step: 'conference', line: meets('conference', { yes: 34, no: 8, absent: 3 }) },
  {
    after: 27,
    step: 'evaluation',
    line: act('evaluation', 0, {
      type: 'evaluate',
      fields: { evaluation: 'Điều hành phòng ổn định, nội bộ đoàn kết', proposal: 'reappoint' },
    }),
  },
  {
    after: 29,
    step: 'verification',
    line: act('verification', 0, { type: 'record-finding', fields: { finding: 'Không có vấn đề mới phát sinh' } }),
  },
  { after: 30, step: 'party-opinion', line: opinionOf('party-opinion') },
  { after: 33, step: 'leadership-vote', line: meets('leadership-vote', { yes: 3, no: 1 }) },
  ...dossier.map((kind): CourseLine => ({ after: 35, step: 'decision', line: files('decision', kind) })),
  { after: 36, step: 'decision', line: decidesBy('decision', 'reappoint', 'QĐ') },
];

const running = (...open: string[]): Scenario['shows'] => ({ status: 'running', open });
const home = 'Sở Nội vụ';
const finance = 'Sở Tài chính';
const headOf = (n: number): string => `Trưởng phòng Nghiệp vụ ${n}`;

const scenarios: readonly Scenario[] = [
  { key: 'notice, due soon', post: headOf(2), at: home, starts: 10, until: 'notice', termEnds: 91, shows: running('notice') },
  {
    key: 'notice, overdue',
    post: headOf(3),
    at: home,
    starts: 12,
    until: 'notice',
    termEnds: 84,
    shows: { ...running('notice'), overdue: true },
  },
  { key: 'self-report', post: headOf(4), at: home, starts: 8, until: 'self-report', shows: running('self-report') },
  { key: 'conference, not yet summoned', post: headOf(5), at: home, starts: 20, until: 'conference', shows: running('conference') },
  {
    key: 'exactly one half at the conference',
    post: headOf(6),
    at: home,
    starts: 27,
    until: 'conference',
    then: [{ ago: 2, line: meets('conference', { yes: 23, no: 23, absent: 1 }) }],
    shows: running('conference'),
  },
  {
    key: 'below one half, the authority says whether to go on',
    post: headOf(7),
    at: home,
    starts: 28,
    until: 'conference',
    then: [{ ago: 3, line: meets('conference', { yes: 18, no: 26 }) }],
    shows: running('continuation'),
  },
  {
    key: 'evaluation, overdue',
    post: headOf(8),
    at: home,
    starts: 33,
    until: 'evaluation',
    shows: { ...running('evaluation'), overdue: true },
  },
  {
    key: 'verification and party opinion',
    post: headOf(9),
    at: home,
    starts: 29,
    until: 'verification',
    shows: running('verification', 'party-opinion'),
  },
  { key: 'leadership vote', post: headOf(2), at: finance, starts: 33, until: 'leadership-vote', shows: running('leadership-vote') },
  { key: 'decision, due this week', post: headOf(3), at: finance, starts: 36, until: 'decision', termEnds: 2, shows: running('decision') },
  {
    key: 'term over without a decision',
    post: headOf(4),
    at: finance,
    starts: 58,
    until: 'decision',
    termEnds: -3,
    shows: { ...running('decision'), overdue: true },
  },
  { key: 'reappointed', post: headOf(5), at: finance, starts: 60, shows: { status: 'ended', outcome: 'decided' } },
  {
    key: 'declined on paper before the new term',
    post: headOf(10),
    at: finance,
    starts: 60,
    until: 'decision',
    then: [
      ...dossier.map((kind) => ({ ago: 25, line: files('decision', kind) })),
      { ago: 24, line: decidesBy('decision', 'reappoint', 'QĐ') },
      { ago: 20, line: declinesOnPaper('Xin thôi giữ chức vụ khi hết nhiệm kỳ') },
    ],
    shows: { status: 'ended', outcome: 'declined' },
  },
  {
    key: 'countermanded before the new term',
    post: headOf(11),
    at: finance,
    starts: 60,
    until: 'decision',
    then: [
      ...dossier.map((kind) => ({ ago: 25, line: files('decision', kind) })),
      { ago: 24, line: decidesBy('decision', 'reappoint', 'QĐ') },
      { ago: 12, line: countermands('Kết luận thanh tra số 08/KL-TTr', 'Không hoàn thành nhiệm vụ trong nhiệm kỳ') },
    ],
    shows: { status: 'ended', outcome: 'countermanded' },
  },
  {
    key: 'not reappointed',
    post: headOf(6),
    at: finance,
    starts: 59,
    until: 'decision',
    then: [{ ago: 22, line: decidesBy('decision', 'not-reappoint', 'QĐ', { reason: 'Có nguyện vọng chuyển sang công tác chuyên môn' }) }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  {
    key: 'not gone on with',
    post: headOf(7),
    at: finance,
    starts: 45,
    until: 'conference',
    then: [
      { ago: 20, line: meets('conference', { yes: 15, no: 29 }) },
      { ago: 14, line: refuses('continuation', 'end', 'Tín nhiệm tại hội nghị cán bộ chủ chốt dưới một nửa') },
    ],
    shows: { status: 'ended', outcome: 'refused' },
  },
  {
    key: 'held for a denunciation',
    post: headOf(8),
    at: finance,
    starts: 22,
    until: 'conference',
    then: [{ ago: 10, line: holds('Xác minh tố cáo', 'Có đơn tố cáo, đã thành lập tổ xác minh') }],
    shows: { status: 'held', open: ['conference'] },
  },
  {
    key: 'withdrawn',
    post: headOf(9),
    at: finance,
    starts: 30,
    until: 'self-report',
    then: [{ ago: 25, line: withdraws('Nhân sự được điều động sang đơn vị khác') }],
    shows: { status: 'ended', outcome: 'withdrawn' },
  },
];

export const reappointments: Playbill = { procedure: 'nd300-reappointment', course, scenarios };

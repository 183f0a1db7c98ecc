import { act, countermands, decidesBy, decidesFrom, declines, files, holds, refuses, withdraws } from './papers';
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

const proposes: Written = () => ({
  in: 'proposal',
  seat: 0,
  act: {
    type: 'submit',
    fields: { place: 'Sở có chức danh khuyết', reasons: 'Đào tạo, rèn luyện qua thực tiễn; tăng cường cho nơi còn thiếu' },
  },
});
const meetsPerson = act('meeting', 0, {
  type: 'record-finding',
  fields: { minutes: 'Người được luân chuyển đồng ý, đề nghị bố trí nhà công vụ', agrees: true },
});

const course: readonly CourseLine[] = [
  { after: 2, step: 'policy', line: decidesBy('policy', 'approve', 'CV') },
  { after: 5, step: 'proposal', line: proposes },
  {
    after: 9,
    step: 'political-standards',
    line: act('political-standards', 0, { type: 'record-finding', fields: { finding: 'Bảo đảm tiêu chuẩn chính trị' } }),
  },
  {
    after: 10,
    step: 'evaluation',
    line: act('evaluation', 0, { type: 'evaluate', fields: { evaluation: 'Hoàn thành tốt nhiệm vụ ba năm liền' } }),
  },
  {
    after: 14,
    step: 'appraisal',
    line: act('appraisal', 0, { type: 'give-opinion', fields: { opinions: 'Nơi đi và nơi đến đồng ý' } }),
  },
  ...dossier.map((kind): CourseLine => ({ after: 16, step: 'meeting', line: files('meeting', kind) })),
  { after: 17, step: 'meeting', line: meetsPerson },
  { after: 20, step: 'decision', line: decidesBy('decision', 'rotate', 'QĐ') },
];

const running = (...open: string[]): Scenario['shows'] => ({ status: 'running', open });

const scenarios: readonly Scenario[] = [
  {
    key: 'policy declined',
    post: 'Giám đốc Sở Xây dựng',
    starts: 50,
    until: 'policy',
    then: [{ ago: 44, line: refuses('policy', 'decline', 'Ưu tiên nguồn tại chỗ cho chức danh này') }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  { key: 'policy, due today', post: 'Giám đốc Sở Xây dựng', starts: 15, until: 'policy', shows: running('policy') },
  { key: 'policy, due tomorrow', post: 'Giám đốc Sở Ngoại vụ', starts: 14, until: 'policy', shows: running('policy') },
  { key: 'proposal', post: 'Giám đốc Sở Công Thương', starts: 8, until: 'proposal', shows: running('proposal') },
  {
    key: 'evaluation and political standards',
    post: 'Giám đốc Sở Khoa học và Công nghệ',
    starts: 11,
    until: 'political-standards',
    shows: running('evaluation', 'political-standards'),
  },
  {
    key: 'appraisal, overdue',
    post: 'Giám đốc Sở Tư pháp',
    starts: 24,
    until: 'appraisal',
    shows: { ...running('appraisal'), overdue: true },
  },
  { key: 'meeting the person', post: 'Giám đốc Sở Y tế', starts: 16, until: 'meeting', shows: running('meeting') },
  { key: 'decision', post: 'Giám đốc Sở Nông nghiệp và Môi trường', starts: 21, until: 'decision', shows: running('decision') },
  {
    key: 'sent back once',
    post: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
    starts: 24,
    until: 'decision',
    then: [{ ago: 3, line: refuses('decision', 'send-back', 'Bổ sung ý kiến của nơi đến về phân công công tác') }],
    shows: { ...running('meeting'), round: 2 },
  },
  { key: 'rotated', post: 'Giám đốc Sở Giáo dục và Đào tạo', starts: 55, shows: { status: 'ended', outcome: 'decided' } },
  {
    key: 'declined by the person',
    post: 'Giám đốc Sở Y tế',
    starts: 56,
    until: 'decision',
    then: [
      { ago: 36, line: decidesFrom('decision', 'rotate', 40) },
      { ago: 30, line: declines('Sức khỏe không bảo đảm công tác xa') },
    ],
    shows: { status: 'ended', outcome: 'declined' },
  },
  {
    key: 'countermanded',
    post: 'Giám đốc Sở Tư pháp',
    starts: 60,
    until: 'decision',
    then: [
      { ago: 40, line: decidesFrom('decision', 'rotate', 0) },
      { ago: 28, line: countermands('Thông báo kết luận số 31-TB/TU', 'Điều chỉnh phương án bố trí cán bộ') },
    ],
    shows: { status: 'ended', outcome: 'countermanded' },
  },
  {
    key: 'refused',
    post: 'Giám đốc Sở Dân tộc và Tôn giáo',
    starts: 54,
    until: 'decision',
    then: [{ ago: 33, line: refuses('decision', 'refuse', 'Yêu cầu công tác tại nơi đi chưa thể thay thế') }],
    shows: { status: 'ended', outcome: 'refused' },
  },
  {
    key: 'held over a rearrangement',
    post: 'Giám đốc Sở Dân tộc và Tôn giáo',
    starts: 18,
    until: 'appraisal',
    then: [{ ago: 3, line: holds('Sắp xếp tổ chức bộ máy', 'Chờ đề án sắp xếp các sở được phê duyệt') }],
    shows: { status: 'held', open: ['appraisal'] },
  },
  {
    key: 'withdrawn',
    post: 'Giám đốc Sở Công Thương',
    starts: 40,
    until: 'political-standards',
    then: [{ ago: 33, line: withdraws('Người được đề xuất xin nghỉ hưu trước tuổi') }],
    shows: { status: 'ended', outcome: 'withdrawn' },
  },
];

export const rotations: Playbill = { procedure: 'nd170-rotation', course, scenarios };

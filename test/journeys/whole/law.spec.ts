import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { samplePlan, type SeededDepartment, type SeededOrganisation } from '#persistence';
import { findings } from '../support/axe';
import { Meetings } from '../support/meetings';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

/** A procedure of the law at the console, from its start to its decision; what nobody sees at a screen goes through the API. */
describe('a reappointment of the law', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let department: SeededDepartment;

  beforeAll(async () => {
    stage = await Stage.open('law-journey');
    org = await stage.house.seed(true, [], { departments: samplePlan.departments.slice(0, 1) });
    department = org.departments[0] as SeededDepartment;
  });
  afterAll(() => stage.close());

  const does = async (page: Page, act: string): Promise<void> => {
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('group', { name: 'Xác nhận' }).getByRole('button', { name: act }).click();
    await page.getByText('Đã ghi nhận').waitFor();
  };

  /** The board starts it; the day the term ends is known from the post. Answers with the case's id. */
  const start = async (): Promise<string> => {
    const page = await stage.as(org, department.board[0], '/start');
    await page.getByRole('combobox', { name: /Mẫu quy trình/ }).click();
    await page.getByRole('option', { name: 'Bổ nhiệm lại công chức lãnh đạo, quản lý' }).click();
    await page.getByRole('combobox', { name: /Chức vụ/ }).fill('truong phong nghiep vu 1');
    await page.getByRole('option', { name: /^Trưởng phòng Nghiệp vụ 1 · .*đang giữ/ }).click();
    const [head] = await stage.house.query<{ ends: string }>(
      org.org,
      `select to_char(i.valid_until, 'DD/MM/YYYY') as ends from incumbency i join post p on p.org = i.org and p.id = i.post
        where i.valid_until is not null and p.title ->> 'vi' = 'Trưởng phòng Nghiệp vụ 1'`,
    );
    expect(await page.getByRole('textbox', { name: /Ngày hết thời hạn bổ nhiệm/ }).inputValue()).toBe(head?.ends);
    await page.getByRole('textbox', { name: /Ngày đủ tuổi nghỉ hưu/ }).fill('01/07/2045');
    await page.keyboard.press('Tab');
    await page
      .getByRole('radiogroup', { name: /Đơn vị dưới 30 người/ })
      .getByRole('radio', { name: 'Không' })
      .check();
    await page.getByRole('heading', { name: 'Tiêu chuẩn, điều kiện' }).waitFor();
    await page.getByRole('heading', { name: 'Các bước và thời hạn dự kiến' }).waitFor();
    expect(await findings(page, 'start')).toEqual([]);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Bắt đầu quy trình' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(code(1, 'BNL')) }).waitFor();
    const { pathname } = new URL(page.url());
    await stage.leave(page);
    return pathname.split('/').at(-1) as string;
  };

  it('is started with the end of the term, tied at one half, chosen by the head with the report, and decided', async () => {
    const caseId = await start();
    const meetings = new Meetings(stage, org, caseId);
    const authority = await meetings.holder('notice');
    const notice = await stage.as(org, authority, `/cases/${caseId}`);
    await notice.getByRole('textbox', { name: /Số và ký hiệu văn bản/ }).fill('02/TB-SNV');
    await notice.getByRole('textbox', { name: /Ngày thông báo/ }).fill('25/11/2026');
    await notice.keyboard.press('Tab');
    await does(notice, 'Thông báo');
    await notice.goto(`/cases/${caseId}?tab=clocks`);
    await notice.getByText('quá hạn thì không được thực hiện quyền hạn').waitFor();
    await meetings.act('self-report', { type: 'self-report', fields: { report: 'Hoàn thành nhiệm vụ' } });
    await meetings.hold('conference', 'half');

    const head = await stage.as(org, department.head, `/cases/${caseId}?tab=ballots`);
    await head.getByText('Công bố cho').waitFor();
    await head.getByRole('button', { name: 'Chọn khi phiếu ngang nhau' }).click();
    const form = head.getByRole('form', { name: 'Chọn khi phiếu ngang nhau' });
    await form.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await form.getByRole('textbox', { name: /Các ý kiến khác nhau/ }).fill('Một nửa đồng ý, một nửa không đồng ý');
    expect(await findings(head, 'tie')).toEqual([]);
    await does(head, 'Chọn khi phiếu ngang nhau');
    await meetings.act('evaluation', { type: 'evaluate', fields: { evaluation: 'Có tiến bộ', proposal: 'reappoint' } });
    await meetings.act('verification', { type: 'record-finding', fields: { finding: 'Không có vấn đề mới' } });
    await meetings.act('party-opinion', { type: 'give-opinion', fields: { opinion: 'Đồng ý', number: '12-CV/ĐU' } });
    await meetings.hold('leadership-vote', 'all');

    await meetings.file('decision', [
      'minutes',
      'cv',
      'evaluation',
      'party-evaluation',
      'residence-remark',
      'self-assessment',
      'assets',
      'health',
    ]);

    const decision = await stage.as(org, authority, `/cases/${caseId}`);
    await decision.getByRole('radio', { name: 'Bổ nhiệm lại', exact: true }).check();
    for (const [field, value] of [
      ['Số, ký hiệu', '44/QĐ-SNV'],
      ['Ngày văn bản', '26/11/2026'],
      ['Cơ quan ban hành', 'Sở Nội vụ'],
      ['Người ký', 'Giám đốc'],
      ['Ngày có hiệu lực', '01/07/2027'],
    ] as const)
      await decision.getByRole('textbox', { name: field }).fill(value);
    await decision.keyboard.press('Tab');
    await does(decision, 'Bổ nhiệm lại');
    await decision.getByText('Hồ sơ đã kết thúc: Đã có quyết định').waitFor();
    await decision.goto(`/cases/${caseId}?tab=audit`);
    const verdict = decision.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/);
    await verdict.waitFor();
    expect(await verdict.isVisible()).toBe(true);
    await stage.leave(notice, head, decision);
  });

  it('an appointment says that no version binds it yet, and takes the record of a document by its fingerprint alone', async () => {
    const board = await stage.house.as(org.org, department.board[0] as string);
    const started = await board.post('/cases', {
      procedure: 'nd300-appointment',
      post: department.vacancy,
      candidates: department.candidates.slice(0, 3),
      facts: { 'small-unit': false },
    });
    const { caseId } = started.body;
    const page = await stage.as(org, department.board[0], `/cases/${caseId}?tab=dossier`);
    await page.getByText('Chưa xác định phiên bản áp dụng').waitFor();
    await page.getByText('Còn thiếu').first().waitFor();
    await page.getByRole('button', { name: 'Nộp thành phần hồ sơ' }).click();
    const form = page.getByRole('form', { name: 'Nộp thành phần hồ sơ' });
    await form.getByRole('radio', { name: /Sơ yếu lý lịch/ }).check();
    const bytes = Buffer.from('sơ yếu lý lịch');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), form.getByRole('button', { name: /Chọn tệp/ }).click()]);
    await chooser.setFiles({ name: 'so-yeu-ly-lich.pdf', mimeType: 'application/pdf', buffer: bytes });
    const fingerprint = form.getByRole('textbox', { name: /^Mã SHA-256/ });
    await page.waitForFunction(`document.getElementById('field-sha256').value.length === 64`);
    expect(await fingerprint.inputValue()).toBe(createHash('sha256').update(bytes).digest('hex'));
    for (const [field, value] of [
      [/^Số, ký hiệu/, '01/SYLL'],
      [/^Ngày văn bản/, '20/11/2026'],
      [/^Cơ quan ban hành/, 'Sở Nội vụ'],
      [/^Người ký/, 'Giám đốc'],
      [/^Nơi lưu bản gốc/, 'Tủ hồ sơ 4'],
    ] as const)
      await form.getByRole('textbox', { name: field }).fill(value);
    await page.keyboard.press('Tab');
    expect(await findings(page, 'document')).toEqual([]);
    await does(page, 'Nộp thành phần hồ sơ');
    await page.getByText('Bản gốc: Tủ hồ sơ 4').waitFor();
    await page.getByText('Dùng được đến hết 20/05/2027').waitFor();
    expect(await page.getByText('Không quá 6 tháng tính đến lúc xem xét').count()).toBeGreaterThan(3);
    await stage.leave(page);
  });
});

import type { Page } from 'playwright-core';
import { samplePlan, type SeededDepartment, type SeededOrganisation } from '#persistence';
import { findings } from '../support/axe';
import { confirm, confirmation, does, open, verified, write } from '../support/hands';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

const due = (step: string): RegExp => new RegExp(`Hồ sơ chuyển sang bước: ${step}; hạn \\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}`);

/** A rotation from its start to its decision, everybody under a sign-in of his own; nothing of it goes through the API. */
describe('a rotation of the law', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let finance: SeededDepartment;
  let caseId: string;

  beforeAll(async () => {
    stage = await Stage.open('rotation');
    org = await stage.house.seed(false, [], {
      divisions: 0,
      departments: samplePlan.departments.slice(1, 2).map((d) => ({ ...d, vacantDivisions: [] })),
      vacant: samplePlan.vacant.slice(0, 1),
    });
    finance = org.departments[0] as SeededDepartment;
  });
  afterAll(() => stage.close());

  const instrument = {
    'Số, ký hiệu': '07/QĐ-UBND',
    'Ngày văn bản': '24/11/2026',
    'Cơ quan ban hành': 'Ủy ban nhân dân tỉnh',
    'Người ký': 'Chủ tịch',
    'Ngày có hiệu lực': '01/01/2027',
  };
  const choose = (page: Page, option: string): Promise<void> => page.getByRole('radio', { name: option, exact: true }).check();

  it('is played at the console from the start to the audit trail', async () => {
    const [board, member, another] = await Promise.all(org.board.map((person) => stage.signIn(org, person)));
    if (!board || !member || !another) throw new Error('the board has three members');
    const authority = await stage.signIn(org, org.authority);
    const personnel = await stage.signIn(org, org.headOfPersonnel);

    // The board starts it.
    await board.goto('/start');
    await board.getByRole('combobox', { name: /Mẫu quy trình/ }).click();
    await board.getByRole('option', { name: 'Luân chuyển công chức lãnh đạo, quản lý' }).click();
    await board.getByRole('combobox', { name: /Chức vụ/ }).fill('giam doc so xay dung');
    await board.getByRole('option', { name: /^Giám đốc Sở Xây dựng/ }).click();
    const name = await stage.nameOf(org, finance.head);
    await board.getByRole('combobox', { name: /Nhân sự/ }).fill(name);
    await board
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await board.keyboard.press('Escape');
    await board.getByRole('heading', { name: 'Các bước và thời hạn dự kiến' }).waitFor();
    await board.getByRole('button', { name: 'Tiếp tục' }).click();
    await board.getByRole('button', { name: 'Bắt đầu quy trình' }).click();
    await board.getByRole('heading', { level: 1, name: new RegExp(code(1, 'LC')) }).waitFor();
    caseId = new URL(board.url()).pathname.split('/').at(-1) as string;
    await board.getByText('Chưa xác định phiên bản áp dụng').waitFor();

    // The authority consents; the board's screen follows by itself.
    await authority.goto('/work');
    await choose(authority, 'Đồng ý chủ trương');
    await write(authority, instrument);
    expect(await does(authority)).toMatch(due('Đề xuất nhân sự luân chuyển'));
    await board.getByRole('textbox', { name: /Địa bàn, đơn vị luân chuyển đến/ }).waitFor();
    await write(board, { 'Địa bàn, đơn vị luân chuyển đến': 'Sở Xây dựng', 'Lý do, mục đích': 'Đã giữ chức vụ hai nhiệm kỳ' });
    expect(await does(board)).toMatch(due('Kết luận về tiêu chuẩn chính trị'));

    // A task of the group: taken, given back, handed on.
    await member.goto(`/cases/${caseId}`);
    await another.goto(`/cases/${caseId}`);
    await member.getByRole('button', { name: 'Nhận việc' }).click();
    expect(await confirmation(member)).toContain('người khác vẫn thấy ai đã nhận');
    await confirm(member);
    await another.getByText('Người khác trong nhóm đã nhận việc này').waitFor();
    await member.getByRole('button', { name: 'Trả lại việc cho nhóm' }).click();
    await confirmation(member);
    await confirm(member);
    await another.getByRole('button', { name: 'Nhận việc' }).waitFor();
    await personnel.goto(`/cases/${caseId}`);
    const hand = await open(personnel, 'Giao cho người khác');
    await hand.getByRole('radio', { name: await stage.nameOf(org, org.board[2] as string) }).check();
    await write(hand, { 'Lý do': 'Phụ trách địa bàn' });
    expect(await findings(personnel, 'reassign')).toEqual([]);
    expect(await does(personnel, hand)).toContain('Việc này chuyển sang người được nêu.');
    await another.getByRole('textbox', { name: /Kết luận/ }).waitFor();

    // Held until a day, which everybody sees, and resumed before it.
    await authority.goto(`/cases/${caseId}`);
    const hold = await open(authority, 'Tạm dừng');
    const dayAhead = (days: number): string =>
      new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
    await write(hold, { 'Căn cứ': 'Sắp xếp tổ chức bộ máy', 'Lý do': 'Chờ đề án được phê duyệt', 'Đến hết ngày': dayAhead(30) });
    expect(await findings(authority, 'hold')).toEqual([]);
    await does(authority, hold);
    // What a hold stops is due at no instant, neither in the receipt nor elsewhere.
    const receipt = authority.getByRole('status').filter({ hasText: 'Đã ghi nhận' });
    expect(await receipt.innerText()).toContain('Thời hạn ngừng tính cho đến khi hồ sơ chạy tiếp');
    expect(await receipt.locator('time').count()).toBe(1);
    await another.getByText(`Tự chạy tiếp lúc ${dayAhead(31)} 00:00`).waitFor();
    const resume = await open(authority, 'Cho chạy tiếp');
    await write(resume, { 'Lý do': 'Đề án đã được phê duyệt' });
    await does(authority, resume);
    await another.getByText('Tự chạy tiếp lúc').waitFor({ state: 'detached' });

    // Two parallel steps, then the appraisal.
    const standards = another.getByRole('form', { name: 'Kết luận về tiêu chuẩn chính trị' });
    await write(standards, { 'Kết luận': 'Bảo đảm tiêu chuẩn chính trị' });
    await does(another, standards);
    const evaluation = personnel.getByRole('form', { name: 'Nhận xét, đánh giá' });
    await write(evaluation, { 'Nhận xét đánh giá': 'Hoàn thành xuất sắc nhiệm vụ' });
    expect(await does(personnel, evaluation)).toMatch(due('Thẩm định, trao đổi với nơi đi và nơi đến'));
    await write(personnel, { 'Ý kiến của nơi đi và nơi đến': 'Nơi đi và nơi đến đồng ý' });
    await does(personnel);

    // The papers, the meeting, sent back once, the decision.
    for (const kind of [
      'Tờ trình, biên bản',
      'Sơ yếu lý lịch',
      'Nhận xét, đánh giá của tập thể lãnh đạo',
      'Nhận xét của cấp ủy nơi công tác',
      'Nhận xét của cấp ủy nơi cư trú',
      'Bản tự kiểm điểm',
      'Kết luận về tiêu chuẩn chính trị',
      'Bản kê khai tài sản',
      'Bản sao văn bằng',
      'Giấy chứng nhận sức khỏe',
    ]) {
      const paper = await open(personnel, 'Nộp thành phần hồ sơ');
      await paper.getByRole('radio', { name: new RegExp(kind) }).check();
      await write(paper, {
        'Số, ký hiệu văn bản': '12/GCN',
        'Ngày văn bản': '20/11/2026',
        'Cơ quan ban hành': 'Bệnh viện tỉnh',
        'Người ký': 'Giám đốc',
        'Mã SHA-256': 'a'.repeat(64),
        'Nơi lưu bản gốc': 'Tủ hồ sơ 4',
      });
      await does(personnel, paper);
    }
    const meets = async (minutes: string): Promise<string> => {
      await personnel.getByRole('textbox', { name: /Nội dung trao đổi/ }).waitFor();
      await write(personnel, { 'Nội dung trao đổi': minutes });
      await personnel.getByRole('radio', { name: 'Có', exact: true }).check();
      return does(personnel);
    };
    expect(await meets('Người được luân chuyển đồng ý')).toMatch(due('Quyết định luân chuyển'));
    await choose(authority, 'Trả lại để bổ sung hồ sơ');
    await write(authority, { 'Lý do': 'Làm rõ thời gian nhận nhiệm vụ' });
    expect(await does(authority)).toMatch(due('Gặp gỡ, trao đổi với người được luân chuyển \\(vòng 2\\)'));
    await meets('Nhận nhiệm vụ từ 01/01/2027');
    await authority.getByRole('radio', { name: 'Luân chuyển', exact: true }).check();
    expect(await authority.getByText('Phương án này chỉ được chọn một lần').count()).toBe(1);
    await write(authority, instrument);
    expect(await does(authority)).toContain('Hồ sơ kết thúc: Đã có quyết định.');

    // A fact put right by two, after the end.
    const wrong = await open(personnel, 'Đề nghị đính chính');
    await wrong.getByRole('combobox', { name: /Nội dung cần đính chính/ }).click();
    await personnel
      .getByRole('option', { name: /Số, ký hiệu văn bản: 12\/GCN/ })
      .first()
      .click();
    await write(wrong, { 'Giá trị đúng': '21/GCN', 'Lý do': 'Đảo chữ số khi nhập' });
    await does(personnel, wrong);
    await board.goto(`/cases/${caseId}?tab=dossier`);
    const right = await open(board, 'Xác nhận đính chính');
    expect(await right.innerText()).toContain('12/GCN → 21/GCN');
    await does(board, right);
    await board.getByText(`Xác nhận: ${await stage.nameOf(org, org.board[0] as string)}`).waitFor();

    // A day is put right in the field for days, and read as days are written here.
    const wrongDay = await open(personnel, 'Đề nghị đính chính');
    await wrongDay.getByRole('combobox', { name: /Nội dung cần đính chính/ }).click();
    await personnel
      .getByRole('option', { name: /Ngày văn bản: \d\d\/\d\d\/\d{4}$/ })
      .first()
      .click();
    await wrongDay.getByPlaceholder('ngày/tháng/năm').waitFor();
    await write(wrongDay, { 'Giá trị đúng': '01/11/2026', 'Lý do': 'Nhìn nhầm ngày' });
    await does(personnel, wrongDay);
    await board.goto(`/cases/${caseId}?tab=dossier`);
    await board
      .getByText(/\d\d\/\d\d\/\d{4} → 01\/11\/2026/)
      .first()
      .waitFor();
    await verified(authority, caseId);
    await stage.leave(board, member, another, authority, personnel);
  });
});

import type { CDPSession, Page } from 'playwright-core';
import { until } from '../../e2e/support/until';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { findings } from '../support/axe';
import { definitionIn } from '../support/definition';
import { confirm, does, open, ready, verified, write } from '../support/hands';
import { Stage } from '../support/stage';

const procedure = definitionIn('test/definitions/dossier/definition.yaml');
const hourMs = 3_600_000;

/** What is recorded of a case beside its steps: waivers, time, papers, returns; and what becomes of typed text on the way. */
describe('the record of a case', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let caseId: string;

  beforeAll(async () => {
    stage = await Stage.open('record');
    org = await stage.house.seed(true, [procedure]);
    division = org.divisions[0] as SeededDivision;
    const board = await stage.house.as(org.org, division.board[0] as string);
    const facts = { 'vacant-since': '2027-03-01' };
    const started = await board.post('/cases', {
      procedure: procedure.key,
      post: division.post,
      candidates: [division.candidates[0]],
      facts,
    });
    caseId = started.body.caseId;
    // Two hours go by, so that something can have been done on paper in them.
    const director = await stage.house.as(org.org, org.administrator);
    const { body } = await director.get('/rehearsal');
    const to = new Date(Date.parse(body.now) + 2 * hourMs).toISOString();
    expect(await director.post('/rehearsal/advance', { to })).toMatchObject({ status: 200 });
  });
  afterAll(() => stage.close());

  const clock = async (ago: number): Promise<{ day: string; time: string }> => {
    const { body } = await (await stage.house.as(org.org, org.administrator)).get('/rehearsal');
    const [date = '', time = ''] = new Date(Date.parse(body.now) - ago)
      .toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
      .split(' ');
    return { day: date.split('-').reverse().join('/'), time: time.slice(0, 5) };
  };
  const at = (person: string | undefined): Promise<Page> => stage.as(org, person, `/cases/${caseId}`);
  const remark = async (page: Page): Promise<void> => {
    const paper = await open(page, 'Nộp thành phần hồ sơ');
    await paper.getByRole('radio', { name: /Nhận xét nơi cư trú/ }).check();
    await write(paper, {
      'Số, ký hiệu văn bản': '12-NX/ĐU',
      'Ngày văn bản': (await clock(0)).day,
      'Cơ quan ban hành': 'Đảng ủy phường',
      'Người ký': 'Bí thư',
      'Mã SHA-256': 'b'.repeat(64),
      'Nơi lưu bản gốc': 'Tủ hồ sơ 4',
    });
    await does(page, paper);
  };

  it('takes a waiver, an extension within its limit, and what was done on paper with both its times', async () => {
    const authority = await at(org.authority);
    const waiver = await open(authority, 'Xem xét trường hợp đặc biệt');
    await write(waiver, { 'Số, ký hiệu văn bản': '03/QĐ', 'Ngày văn bản': '01/01/2030', 'Lý do': 'Có thành tích đặc biệt' });
    await waiver.getByRole('button', { name: 'Tiếp tục' }).click();
    await waiver.getByText('Ngày ở sau hôm nay').first().waitFor();
    await write(waiver, { 'Ngày văn bản': (await clock(0)).day });
    expect(await findings(authority, 'waive')).toEqual([]);
    await does(authority, waiver);

    const personnel = await at(org.headOfPersonnel);
    const longer = await open(personnel, 'Gia hạn');
    await longer.getByText('Tổng các lần gia hạn tối đa 5 ngày làm việc; đã gia hạn 0 lần.').waitFor();
    await write(longer, { Thêm: '9', 'Lý do': 'Chờ xác minh' });
    await longer.getByRole('button', { name: 'Tiếp tục' }).click();
    await longer.getByText('Gia hạn quá mức cho phép').first().waitFor();
    await write(longer, { Thêm: '3' });
    expect(await does(personnel, longer)).toMatch(/Hạn của bước Thẩm định chuyển từ .* sang /);
    await remark(personnel);

    const vetter = await at(division.vetters[0]);
    await write(vetter, { 'Nơi cư trú': 'Hà Nội' });
    await vetter.getByRole('checkbox', { name: 'Việc này đã làm trên giấy' }).check();
    await vetter.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await vetter.getByText('Cần điền ô này').count()).toBeGreaterThanOrEqual(3);
    const [before, then] = [await clock(5 * hourMs), await clock(hourMs)];
    await write(vetter, { 'Ngày làm trên giấy': before.day, 'Giờ làm': before.time, 'Văn bản chứng minh': 'Biên bản 05/BB' });
    await vetter.getByRole('button', { name: 'Tiếp tục' }).click();
    await vetter.getByText('Việc trên giấy có ngày trước khi mở bước').first().waitFor();
    await write(vetter, { 'Ngày làm trên giấy': then.day, 'Giờ làm': then.time.replace(':', 'h') });
    expect(await findings(vetter, 'paper')).toEqual([]);
    expect(await does(vetter)).toMatch(/chuyển sang bước: Quyết định; hạn/);
    await vetter.getByText('Làm trên giấy, chứng minh: Biên bản 05/BB. Ghi vào hệ thống lúc').waitFor();
    await vetter.getByText(`${then.day} ${then.time}`).first().waitFor();

    const back = await open(authority, 'Trả lại hồ sơ');
    await write(back, { 'Lý do trả lại': 'Thiếu ý kiến chi bộ\nNhận xét chưa rõ' });
    await back.getByRole('checkbox', { name: 'Nhận xét nơi cư trú' }).check();
    expect(await findings(authority, 'return')).toEqual([]);
    expect(await does(authority, back)).toMatch(/chuyển sang bước: Thẩm định \(vòng 2\); hạn/);
    await stage.leave(authority, personnel, vetter);
  });

  it('keeps what was typed through a conflict, a busy server and a lost network', async () => {
    const personnel = await at(org.headOfPersonnel);
    await remark(personnel);
    const vetter = await at(division.vetters[1]);
    const place = vetter.getByRole('textbox', { name: /Nơi cư trú/ });
    await compose(vetter, await vetter.context().newCDPSession(vetter), 'Hà Nội'.normalize('NFD'));
    await ready(vetter);
    // The dossier grows meanwhile: what was confirmed is no longer what was shown.
    await remark(personnel);
    const box = vetter.getByRole('group', { name: 'Xác nhận' });
    await box.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();
    await box.getByRole('alert').getByText('Hồ sơ đã thay đổi sau khi mở').waitFor();
    await box.getByRole('region', { name: 'Từ lúc mở đến nay' }).getByText('Nộp thành phần hồ sơ').waitFor();
    await box.getByRole('button', { name: 'Quay lại' }).click();
    expect(await place.inputValue()).toBe('Hà Nội'.normalize('NFC'));

    await ready(vetter);
    await vetter.route('**/acts', (route) => route.fulfill({ status: 503, json: { code: 'busy', status: 503 } }), { times: 1 });
    await box.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();
    await box.getByText('Nội dung đã gõ được giữ lại. Xin thử lại sau ít phút.').waitFor();
    await vetter.context().setOffline(true);
    await box.getByText('Mất kết nối: chưa gửi được, nội dung đã gõ được giữ lại.').waitFor();
    expect(await box.getByRole('button', { name: 'Ghi kết quả thẩm định' }).isDisabled()).toBe(true);
    await vetter.context().setOffline(false);
    await until(() => box.getByRole('button', { name: 'Ghi kết quả thẩm định' }).isEnabled());
    await confirm(vetter);
    const kept = await stage.house.query<{ place: string }>(
      org.org,
      `select fields->>'place' as place from contribution where case_id = $1 and type = 'record-finding' order by at desc limit 1`,
      [caseId],
    );
    expect(kept[0]?.place).toBe('Hà Nội'.normalize('NFC'));

    await stage.leave(vetter, personnel);
  });

  it('does nothing to a whole case that is no longer as it was shown, says what came between, and keeps what was typed', async () => {
    const board = await at(division.board[0]);
    const leave = await open(board, 'Rút hồ sơ trình');
    await write(leave, { 'Lý do': 'Chưa đủ điều kiện trình' });
    await ready(board, leave);
    const authority = await stage.house.as(org.org, org.authority);
    expect(await authority.act(caseId, { type: 'hold', ground: 'tố cáo', reason: 'Đoàn xác minh' })).toMatchObject({ status: 201 });
    const box = board.getByRole('group', { name: 'Xác nhận' });
    await box.getByRole('button', { name: 'Rút hồ sơ trình' }).click();
    await box.getByRole('alert').getByText('Hồ sơ đã thay đổi sau khi mở').waitFor();
    await box
      .getByRole('region', { name: 'Từ lúc mở đến nay' })
      .getByText(/Tạm dừng/)
      .waitFor();
    expect((await authority.get(`/cases/${caseId}`)).body).toMatchObject({ status: 'held', outcome: null });
    await box.getByRole('button', { name: 'Quay lại' }).click();
    expect(await leave.getByRole('textbox', { name: /^Lý do/ }).inputValue()).toBe('Chưa đủ điều kiện trình');
    expect(await does(board, leave)).toContain('Hồ sơ kết thúc: Đã rút hồ sơ trình.');
    await verified(board, caseId);
    await stage.leave(board);
  });

  /** Types as an input method does: the word is composed, and Enter in the middle of it ends the composition alone. */
  async function compose(page: Page, ime: CDPSession, word: string): Promise<void> {
    await page.getByRole('textbox', { name: /Nơi cư trú/ }).focus();
    for (let n = 1; n <= word.length; n += 1)
      await ime.send('Input.imeSetComposition', { text: word.slice(0, n), selectionStart: n, selectionEnd: n });
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229, code: 'Enter' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('group', { name: 'Xác nhận' }).count()).toBe(0);
    await ime.send('Input.insertText', { text: word });
    await ime.detach();
  }
});

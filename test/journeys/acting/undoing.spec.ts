import type { Page } from 'playwright-core';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { approval, toDecision } from '../../e2e/support/walk';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

const dayMs = 86_400_000;
/** dd/MM/yyyy and yyyy-MM-dd of a day so many days from today, in Vietnam. */
const day = (from: number): { typed: string; plain: string } => {
  const plain = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() + from * dayMs));
  return { plain, typed: plain.split('-').reverse().join('/') };
};

describe('after the decision', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.open('undoing');
    org = await stage.seed({ divisions: 3 });
  });
  afterAll(() => stage.close());

  /** A case decided today, in effect so many days from today. */
  const decided = async (division: SeededDivision | undefined, from: number): Promise<string> => {
    const { caseId, step } = await toDecision(stage.walk(org, division));
    const decision = approval(step) as { instrument: object };
    const instrument = { ...decision.instrument, date: day(0).plain, effectiveDate: day(from).plain };
    const answer = await (await stage.house.as(org.org, org.authority)).act(caseId, { ...decision, instrument });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return caseId;
  };
  const confirm = (page: Page, name: string): Promise<void> =>
    page.getByRole('group', { name: 'Xác nhận' }).getByRole('button', { name }).click();

  it('the person appointed declines on his own page', async () => {
    await decided(org.divisions[0], 30);
    const page = await stage.as(org, org.divisions[0]?.candidates[0], '/concerning-me');
    await page.getByRole('button', { name: 'Từ chối nhận chức vụ' }).click();
    await page.getByLabel(/Lý do/).fill('Hoàn cảnh gia đình');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await confirm(page, 'Từ chối nhận chức vụ');
    await page.getByText('Hồ sơ đã kết thúc: Người được bổ nhiệm từ chối').waitFor();
    await stage.leave(page);

    const board = await stage.as(org, org.authority, '/cases');
    await board
      .getByRole('link', { name: code(1) })
      .first()
      .click();
    await board.getByText('đã từ chối nhận chức vụ').waitFor();
    await board.getByText('Hoàn cảnh gia đình').waitFor();
    expect(await board.getByRole('button', { name: 'Thu hồi, hủy bỏ quyết định' }).count()).toBe(0);
    await stage.leave(board);
  });

  it('his letter is entered by the personnel body', async () => {
    const caseId = await decided(org.divisions[1], 30);
    const page = await stage.as(org, org.headOfPersonnel, `/cases/${caseId}`);
    await page.getByRole('button', { name: 'Từ chối nhận chức vụ' }).click();
    await page.getByLabel(/Lý do/).fill('Sức khỏe');
    await page.getByLabel(/Văn bản chứng minh/).fill('Đơn viết tay, lưu phòng Tổ chức');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await confirm(page, 'Từ chối nhận chức vụ');
    await page.getByText('Hồ sơ đã kết thúc: Người được bổ nhiệm từ chối').waitFor();
    await page.getByText(/Làm trên giấy, chứng minh: Đơn viết tay, lưu phòng Tổ chức/).waitFor();
    expect(await page.getByText(day(30).typed).count()).toBeGreaterThan(0);
    await stage.leave(page);
  });

  it('the authority countermands with its paper, and the file shows both', async () => {
    const caseId = await decided(org.divisions[2], -10);
    const page = await stage.as(org, org.authority, `/cases/${caseId}`);
    await page.getByRole('button', { name: 'Thu hồi, hủy bỏ quyết định' }).click();
    await page.getByLabel(/^Căn cứ/).fill('Kết luận số 12-KL/UBKT');
    await page.getByLabel(/^Lý do/).fill('Không đủ tiêu chuẩn');
    for (const [field, value] of [
      ['Số, ký hiệu', '20/QĐ-UBND'],
      ['Ngày văn bản', day(0).typed],
      ['Cơ quan ban hành', 'Ủy ban nhân dân tỉnh'],
      ['Người ký', 'Chủ tịch'],
      ['Ngày có hiệu lực', day(0).typed],
    ] as const)
      await page.getByLabel(new RegExp(`^${field}`)).fill(value);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await confirm(page, 'Thu hồi, hủy bỏ quyết định');
    await page.getByText('Hồ sơ đã kết thúc: Quyết định đã bị thu hồi, hủy bỏ').waitFor();
    await page.getByText('20/QĐ-UBND').waitFor();
    const text = await page.locator('main').innerText();
    for (const said of ['17/QĐ-SNV', '20/QĐ-UBND', 'Kết luận số 12-KL/UBKT', `Không giữ chức vụ từ ngày: ${day(0).typed}`])
      expect(text).toContain(said);
    expect(text).not.toMatch(/: (approve|\[\]|[0-9a-f]{8}-)/);
    if (process.env['MANDATE_PICTURE']) await page.screenshot({ path: process.env['MANDATE_PICTURE'], fullPage: true });
    await stage.leave(page);
  });
});

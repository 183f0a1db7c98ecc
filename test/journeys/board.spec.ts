import type { SeededOrganisation } from '#persistence';
import { Stage } from './support/stage';

jest.setTimeout(180_000);

describe('a board starts a procedure', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.open('board');
    org = await stage.seed();
  });
  afterAll(() => stage.close());

  it('from the empty queue to the audit trail of the new case, with checks and dates before it starts', async () => {
    const division = org.divisions[0];
    const page = await stage.as(org, division?.board[0]);
    await page.getByText('Không có việc nào chờ xử lý').waitFor();
    await page.getByRole('link', { name: 'Bắt đầu một quy trình' }).click();
    await page.getByRole('combobox', { name: /Mẫu quy trình/ }).click();
    await page.getByRole('option', { name: 'Bổ nhiệm qua tập thể' }).click();
    await page.getByRole('combobox', { name: /Chức vụ/ }).fill('giam doc trung tam 1');
    await page.getByRole('option', { name: /Giám đốc Trung tâm 1/ }).click();
    const [{ name } = { name: '' }] = await stage.house.query<{ name: string }>(
      org.org,
      'select name from person where org = $1 and id = $2',
      [org.org, division?.candidates[0]],
    );
    await page.getByRole('combobox', { name: /Nhân sự/ }).fill(name);
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Các bước và thời hạn dự kiến' }).waitFor();
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText('Đã lưu nháp').waitFor();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Bổ nhiệm qua tập thể bắt đầu; bước đầu tiên: Giới thiệu nhân sự.').waitFor();
    await page.getByRole('button', { name: 'Bắt đầu quy trình' }).click();
    await page.getByRole('heading', { level: 1, name: /BN-2026-0001/ }).waitFor();
    await page.getByRole('tab', { name: 'Nhật ký truy vết' }).click();
    await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();

    await page.goto('/work');
    await page.getByRole('heading', { name: 'Giới thiệu nhân sự' }).waitFor();
    await page.goto('/cases?status=running');
    await page.getByRole('link', { name: 'BN-2026-0001' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.context().close();
  });
});

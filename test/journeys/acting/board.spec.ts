import type { SeededOrganisation } from '#persistence';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

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
    const page = await stage.signIn(org, division?.board[0] as string);
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
    await page.getByRole('heading', { level: 1, name: new RegExp(code(1)) }).waitFor();
    await page.getByRole('tab', { name: 'Nhật ký truy vết' }).click();
    await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();

    await page.goto('/work');
    await page.getByRole('heading', { name: 'Giới thiệu nhân sự' }).waitFor();
    await page.goto('/cases?status=running');
    await page.getByRole('link', { name: code(1) }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await stage.leave(page);
  });

  it('and anybody reads the rules as prose, each beside its source, in the language he chooses', async () => {
    const page = await stage.as(org, org.divisions[0]?.candidates[0], '/procedures');
    await page.getByRole('link', { name: /Bổ nhiệm công chức lãnh đạo/ }).click();
    const conditions = page.getByRole('region', { name: 'Điều kiện, tiêu chuẩn' });
    const planned = conditions.locator('dl > div').filter({ hasText: 'Được quy hoạch chức vụ bổ nhiệm' });
    expect(await planned.locator('dt').innerText()).toContain(
      'xét khi lập hồ sơ, khi quyết định; trường hợp đặc biệt do Cấp có thẩm quyền quyết định.',
    );
    expect(await planned.locator('dd').innerText()).toBe('Điều 29 Nghị định 170/2025/NĐ-CP, được sửa đổi bởi Nghị định 300/2026/NĐ-CP');
    expect(await conditions.getByText(/không có ngoại lệ\./).count()).toBeGreaterThan(0);
    const first = page.getByRole('region', { name: 'Bước 1. Chủ trương bổ nhiệm' });
    expect(await first.getByText('Quy định nội bộ:').count()).toBeGreaterThan(0);
    expect(await page.getByText('Cách hiểu:').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByRole('region', { name: 'Eligibility' })
      .getByText(/may be waived by/)
      .first()
      .waitFor();
    await page
      .getByRole('region', { name: /^Step 1\. / })
      .getByText('House rule:')
      .first()
      .waitFor();
    await stage.leave(page);
  });
});

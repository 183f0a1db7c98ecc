import type { SeededOrganisation } from '#persistence';
import { toDecision } from '../../e2e/support/walk';
import { Stage } from '../support/stage';

describe('the person a case is about', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.open('person');
    org = await stage.seed();
    await toDecision(stage.walk(org, org.divisions[0]));
  });
  afterAll(() => stage.close());

  it('sees stage and period, never a vote, a finding or who acts, and may withdraw', async () => {
    const candidate = org.divisions[0]?.candidates[0];
    const page = await stage.signIn(org, candidate as string);
    await page.getByRole('link', { name: 'Việc liên quan đến tôi' }).click();
    await page.getByText('Đang ở bước: Quyết định bổ nhiệm').first().waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/Đủ tiêu chuẩn|Đạt tỷ lệ/);
    await page.getByRole('button', { name: 'Xin rút' }).click();
    await page.getByLabel(/Lý do/).fill('Lý do gia đình');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('group', { name: 'Xác nhận' }).getByRole('button', { name: 'Xin rút' }).click();
    await page
      .getByText(/Đã ghi nhận|Hồ sơ không thay đổi|Phần hiển thị đã được cập nhật/)
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await page.getByRole('tab', { name: 'Nhật ký truy vết' }).click();
    await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();
    const trail = await page.getByRole('tabpanel').innerText();
    const names = await stage.house.query<{ name: string }>(org.org, 'select name from person where org = $1 and id = any($2)', [
      org.org,
      org.divisions[0]?.committee ?? [],
    ]);
    for (const { name } of names) expect(trail).not.toContain(name);
    await stage.leave(page);
  });

  it('decides whether notices come by mail, and sees on paper that a rehearsal is one', async () => {
    const own = await stage.house.seed(true, [], { mailDomain: 'mail.example' });
    const page = await stage.as(own, own.divisions[0]?.candidates[0], '/me');
    const wanted = page.getByRole('switch', { name: /Gửi thông báo qua thư đến/ });
    expect(await wanted.isChecked()).toBe(true);
    await page.getByText(/Gửi thông báo qua thư đến .+@mail\.example/).waitFor();
    await wanted.click();
    await page.getByRole('switch', { name: /Gửi thông báo qua thư đến/, checked: false, disabled: false }).waitFor();
    await page.getByRole('radiogroup', { name: 'Ngôn ngữ của thư' }).getByText('English').click();
    await page.waitForFunction(`fetch('/api/v1/me').then((r) => r.json()).then(({ mail }) => !mail.wanted && mail.language === 'en')`);
    await page.reload();
    await wanted.waitFor();
    expect(await wanted.isChecked()).toBe(false);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('không có giá trị thật').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
    // Nothing is left free for the menu, which is not printed; the frame may take a moment to close up.
    await page.waitForFunction(`document.querySelector('main h1').getBoundingClientRect().left < 1`);
    await stage.leave(page);
  });
});

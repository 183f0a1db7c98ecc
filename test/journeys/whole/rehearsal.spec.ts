import type { Locator, Page } from 'playwright-core';
import type { SeededOrganisation } from '#persistence';
import { findings } from '../support/axe';
import { does } from '../support/hands';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

describe('a board rehearses a procedure', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let page: Page;

  beforeAll(async () => {
    stage = await Stage.open('rehearsal-page');
    org = await stage.seed();
    page = await stage.as(org, org.board[0], '/rehearsal');
  });
  afterAll(() => stage.close());

  const board = 'Ủy viên 1, Ban tổ chức, Trung tâm 1';
  const vetter = 'Ủy viên 1, Tổ thẩm định';
  const line = (text: string | RegExp): Locator =>
    page.getByRole('list', { name: 'Điều đã xảy ra' }).getByRole('listitem').filter({ hasText: text });

  async function play(name: string): Promise<void> {
    await page.getByRole('link', { name: 'Chạy thử', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Tìm theo họ tên', exact: true }).fill(name);
    await page.getByRole('button', { name: `Đóng vai ${name}`, exact: true }).click();
    await page.getByRole('button', { name: `Tài khoản của ${name}` }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý' }).waitFor();
  }

  async function choose(field: RegExp, option: RegExp): Promise<void> {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).first().click();
  }

  it('starts one, plays two people and moves the clock', async () => {
    await page.getByRole('button', { name: 'Tạo và vào' }).click();
    await page.getByText('Chưa có gì. Đóng vai một người').waitFor();

    await play(board);
    await page.getByRole('link', { name: 'Bắt đầu một quy trình' }).click();
    await choose(/Mẫu quy trình/, /^Bổ nhiệm qua tập thể/);
    await choose(/Chức vụ/, /Giám đốc Trung tâm 1/);
    await choose(/Nhân sự/, /Công chức 1/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Bắt đầu quy trình' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(code(1)) }).waitFor();
    await does(page);

    await play(vetter);
    await page.getByRole('heading', { name: 'Thẩm định' }).first().waitFor();

    await page.getByRole('link', { name: 'Chạy thử', exact: true }).click();
    await page.getByText(`Đang đóng vai ${vetter}.`).waitFor();
    await page.getByRole('button', { name: 'Thôi đóng vai' }).click();
    await page.getByText(`Đang đóng vai ${vetter}.`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Đến hạn tiếp theo' }).click();
    await line('Nhắc việc: Thẩm định').waitFor();
    expect(await findings(page, 'rehearsal')).toEqual([]);
  });

  it('sees in its story who did what as whom, what fired and whom it reached, after a reload too', async () => {
    await page.reload();
    const started = await line('Bắt đầu hồ sơ').innerText();
    expect(started).toContain(code(1));
    expect(started).toMatch(new RegExp(`${board} \\(.+ đóng vai\\)`));
    expect(await line('Mở bước: Thẩm định').innerText()).toContain(vetter);
    const reminded = await line('Nhắc việc: Thẩm định').innerText();
    expect(reminded).toContain('Do đến hạn');
    expect(reminded).toMatch(new RegExp(`Nhắc việc, gửi tới: .*${vetter}`));
    await line(/^Đồng hồ chạy đến \d\d\/\d\d\/\d{4} \d\d:\d\d$/).waitFor();
  });

  it('who was reached follows his notice to the rung and its arithmetic', async () => {
    await play(vetter);
    await page.getByRole('button', { name: /Thông báo, \d+ chưa đọc/ }).click();
    await page
      .getByRole('link', { name: /^Nhắc việc/ })
      .first()
      .click();
    const rung = page.locator('tr[aria-current]');
    await rung.waitFor();
    expect(await rung.innerText()).toMatch(/Nhắc việc\s+\d\d\/\d\d\/\d{4} \d\d:\d\d\s+Đã gửi/);
    await page
      .getByText(/ngày.* tính từ \d\d\/\d\d\/\d{4}/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Chạy thử', exact: true }).click();
    await page.getByRole('button', { name: 'Thôi đóng vai' }).click();
    await page.getByText(`Đang đóng vai ${vetter}.`).waitFor({ state: 'detached' });
    await line('Bắt đầu hồ sơ').waitFor();
  });

  it('prints it whole, from its beginning, as a rehearsal and without the buttons', async () => {
    await page.evaluate(`window.print = () => { window.printed = document.querySelector('ol[aria-label="Điều đã xảy ra"]').innerText; }`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Đến hạn tiếp theo' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Đóng vai' }).isVisible()).toBe(false);
    expect(await page.getByRole('note').filter({ hasText: 'chạy thử' }).isVisible()).toBe(true);
    expect(await line('Bắt đầu hồ sơ').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'In', exact: true }).click();
    const printed = await (await page.waitForFunction<string>('window.printed')).jsonValue();
    const at = (text: string): number => printed.indexOf(text);
    expect(at('Bắt đầu hồ sơ')).toBeGreaterThan(-1);
    expect([at('Bắt đầu hồ sơ'), at('Mở bước: Thẩm định'), at('Đồng hồ chạy đến'), at('Nhắc việc: Thẩm định')]).toEqual(
      [at('Bắt đầu hồ sơ'), at('Mở bước: Thẩm định'), at('Đồng hồ chạy đến'), at('Nhắc việc: Thẩm định')].toSorted((a, b) => a - b),
    );
  });
});

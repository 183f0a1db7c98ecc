import type { Page } from 'playwright-core';
import type { SeededOrganisation } from '#persistence';
import { toDecision } from '../../e2e/support/walk';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

/** The whole way by keyboard: no mouse is touched from the sign-in to the audit trail. */
describe('an approver decides', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.own('approver'); // one organisation: the keyboard comes to its people without a search
    org = await stage.seed();
    await toDecision(stage.walk(org, org.divisions[0]));
  });
  afterAll(() => stage.close());

  /** Tab until the element with the focus says `name`. */
  const tabTo = async (page: Page, name: string): Promise<void> => {
    for (let n = 0; n < 120; n += 1) {
      const focus = await page.evaluate<string>(
        `(() => { const e = document.activeElement; return (e?.getAttribute('aria-label') || e?.labels?.[0]?.innerText || e?.innerText || '').trim(); })()`,
      );
      if (focus === name || focus.startsWith(`${name} *`) || focus.startsWith(`${name}\n`)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach "${name}"`);
  };

  it('by keyboard alone, from the sign-in to the audit trail', async () => {
    const page = await stage.page();
    await page.goto('/work');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    const name = await page.getByRole('group', { name: 'Cấp có thẩm quyền' }).getByRole('button').innerText();
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý' }).waitFor();
    await page.locator('#decision-box').getByRole('radio').first().waitFor();

    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    await tabTo(page, 'Số, ký hiệu');
    await page.keyboard.type('17/QĐ-UBND');
    for (const [field, value] of [
      ['Ngày văn bản', '25/11/2026'],
      ['Cơ quan ban hành', 'Ủy ban nhân dân tỉnh'],
      ['Người ký', 'Chủ tịch'],
      ['Ngày có hiệu lực', '01/12/2026'],
    ] as const) {
      await tabTo(page, field);
      await page.keyboard.type(value);
    }
    await tabTo(page, 'Tiếp tục');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Xác nhận' }).getByText('Hồ sơ kết thúc: Đã có quyết định.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Hồ sơ đã kết thúc: Đã có quyết định').waitFor();

    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor();
    await tabTo(page, code(1));
    await page.keyboard.press('Enter');
    await tabTo(page, 'Tóm tắt');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const verdict = page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/);
    await verdict.waitFor();
    expect(await verdict.isVisible()).toBe(true);
    await stage.leave(page);
  });

  it('single keys are silent in a field, and can be switched off', async () => {
    const page = await stage.as(org, org.authority, '/me');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'Dùng phím tắt một chữ' }).uncheck({ force: true });
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/me');
    await stage.leave(page);
  });
});

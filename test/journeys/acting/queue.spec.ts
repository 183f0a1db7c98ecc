import type { Page } from 'playwright-core';
import type { SeededOrganisation } from '#persistence';
import { toDecision } from '../../e2e/support/walk';
import { Stage } from '../support/stage';

describe('the queue while others work', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let page: Page;

  beforeAll(async () => {
    stage = await Stage.open('queue');
    org = await stage.seed({ divisions: 3 });
    await toDecision(stage.walk(org, org.divisions[0]));
    page = await stage.as(org, org.authority);
  });
  afterAll(() => stage.close());

  const rows = () => page.locator('li[id^="task-"]');

  it('keeps its rows where they are when something new comes, and shows it when asked', async () => {
    await rows().first().waitFor();
    await toDecision(stage.walk(org, org.divisions[1]));
    await page.getByRole('button', { name: '1 mục mới, bấm để xem' }).click();
    await rows().nth(1).waitFor();
    expect(await rows().count()).toBe(2);
    expect(await page.getByRole('button', { name: /mục mới/ }).count()).toBe(0);
  });

  it('keeps the filter in the address, and says how to drop it where nothing matches', async () => {
    await page.goto('/work?due=overdue');
    await page.getByText('Không có việc nào khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).last().click();
    await rows().nth(1).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('goes back to the row that was opened', async () => {
    await rows().first().getByRole('link').focus();
    const opened = await rows().first().getAttribute('id');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Tóm tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`[id="${opened}"] a:focus`).waitFor();
    expect(new URL(page.url()).pathname).toBe('/work');
  });

  it('shows the receipt to the end, though its item has left the list; j goes on', async () => {
    await rows().nth(1).waitFor();
    const name = await rows().nth(1).locator('span').first().innerText();
    await page.getByRole('radio', { name: 'Trả lại để thẩm định' }).check();
    await page.getByRole('textbox', { name: /Lý do/ }).fill('Thiếu nhận xét của nơi cư trú');
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await page.getByRole('group', { name: 'Xác nhận' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor();
    await rows().nth(1).waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { name: 'Đã ghi nhận' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: `Tiếp theo: ${name}` }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('complementary').getByRole('heading', { level: 2, name }).waitFor();
    expect(await page.getByRole('heading', { name: 'Đã ghi nhận' }).count()).toBe(0);
    await stage.leave(page);
  });
});

import type { Page } from 'playwright-core';
import type { SeededOrganisation } from '#persistence';
import { toVetting } from '../../e2e/support/walk';
import { findings, scrollsSideways } from '../support/axe';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

describe('the search over everything', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.open('search');
    org = await stage.seed();
    await toVetting(stage.walk(org, org.divisions[0]));
  });
  afterAll(() => stage.close());

  const look = async (page: Page, words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Tìm kiếm' }).getByRole('textbox').fill(words);
  };
  const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true });

  it('finds pages in either language, people and units by name without marks, and does what is asked', async () => {
    const page = await stage.as(org, org.administrator, '/me');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, 'my wor');
    await option(page, 'Việc cần xử lý').waitFor();
    expect(await findings(page, 'search')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý' }).waitFor();

    const name = await stage.nameOf(org, org.divisions[0]?.candidates[0] as string);
    await look(page, withoutMarks(name));
    await page.getByRole('group', { name: 'Nhân sự' }).getByRole('option', { name }).first().click();
    await page.getByRole('link', { name: code(1) }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Mã hoặc họ tên' }).inputValue()).toBe(name);

    await look(page, 'trung tam 1');
    await page.getByRole('group', { name: 'Cơ quan, đơn vị' }).getByRole('option', { name: 'Trung tâm 1', exact: true }).click();
    await page.waitForURL(/unit=/);
    await page.getByRole('link', { name: code(1) }).waitFor();

    await look(page, 'chuyen sang tieng anh');
    await option(page, 'Chuyển sang tiếng Anh').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await stage.leave(page);
  });

  it('offers nobody a page that answers him nothing, and is there on a narrow screen', async () => {
    const page = await stage.as(org, org.divisions[0]?.candidates[1], '/me', { width: 320, height: 640 });
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await option(page, 'Mẫu quy trình').waitFor();
    for (const hidden of ['Hồ sơ', 'Bắt đầu quy trình', 'Chạy thử', 'Lịch sử vận hành']) expect(await option(page, hidden).count()).toBe(0);
    expect(await scrollsSideways(page)).toBe(false);
    await stage.leave(page);
  });
});

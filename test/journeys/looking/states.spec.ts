import type { Page, Route } from 'playwright-core';
import { EngineGateway } from '#engine';
import type { SeededOrganisation } from '#persistence';
import { until } from '../../e2e/support/until';
import { toVetting } from '../../e2e/support/walk';
import { findings } from '../support/axe';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

const reads = /\/api\/v1\/(?!me$|events|notices)/;
const requestId = '0192f0c5-0000-7000-8000-00000000000a';

/** What pages show while they load, where there is nothing, when the server fails, without a network, when the session ends. */
describe('the states of every page', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let empty: SeededOrganisation;
  let paths: readonly string[];

  beforeAll(async () => {
    stage = await Stage.open('states');
    org = await stage.seed({ rehearsal: true });
    empty = await stage.seed();
    const { caseId } = await toVetting(stage.walk(org, org.divisions[0]));
    const others = [
      '/procedures/appointment-by-committee',
      '/history',
      `/history/${caseId}`,
      '/mail',
      '/moratoria',
      '/concerning-me',
      '/rehearsal',
    ];
    paths = ['/work', '/cases', `/cases/${caseId}`, '/start', '/procedures', ...others];
  });
  afterAll(() => stage.close());

  /** Goes there as a link does: the page is not loaded anew. */
  const goTo = (page: Page, path: string): Promise<void> => page.evaluate(`history.pushState({}, '', '${path}')`);
  const fails = (route: Route): Promise<void> =>
    route.fulfill({ status: 500, json: { code: 'internal', status: 500, params: {}, requestId } });
  /** Until the code of pages not yet visited has come too. */
  const whole = (page: Page): Promise<unknown> =>
    until(() =>
      page.evaluate<boolean>(
        `['rehearsal-page', 'timeline-tab'].every((part) => performance.getEntriesByType('resource').some((e) => e.name.includes(part)))`,
      ),
    );

  it('a server that fails: each page loads visibly, keeps its heading, says what to do and which id to quote, and tries again', async () => {
    const page = await stage.as(org, org.administrator, '/me');
    await page.getByRole('heading', { level: 1 }).waitFor();
    let answer = (): void => undefined;
    let seen = Promise.resolve();
    await page.route(reads, async (route) => {
      await seen; // nothing is answered before it has been seen that the page loads
      await fails(route);
    });
    const found: string[] = [];
    for (const path of paths) {
      seen = new Promise((resolve) => (answer = resolve));
      await goTo(page, path);
      await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'attached' });
      answer();
      await page.getByRole('alert').getByText('Lỗi hệ thống').first().waitFor();
      await page.getByText(requestId).first().waitFor();
      expect([path, await page.locator('main h1').count()]).toEqual([path, 1]);
      await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
      found.push(...(await findings(page, path)));
    }
    expect(found).toEqual([]);
    await goTo(page, '/cases');
    await page.getByRole('alert').first().waitFor();
    await page.unroute(reads);
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await page.getByRole('link', { name: code(1) }).waitFor();
    await page.getByText('Đã tải 1 mục').waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('a server that cannot even say who is signed in', async () => {
    const page = await stage.as(org, org.administrator, '/procedures');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/api/v1/me', fails);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Không mở được trang' }).waitFor();
    expect(await findings(page, 'start')).toEqual([]);
    await page.unroute('**/api/v1/me');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mẫu quy trình' }).waitFor();
    await page.context().close();
  });

  it('no network: each page says so, keeps what it has, and comes by itself when the network is back', async () => {
    const page = await stage.as(org, org.administrator, '/me');
    await whole(page);
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối mạng. Nội dung đã gõ được giữ lại; chưa gửi được.').waitFor();
    for (const path of paths) {
      await goTo(page, path);
      await page.getByRole('alert').getByText('Không liên lạc được với máy chủ').first().waitFor();
      expect([path, await page.locator('main h1').count()]).toEqual([path, 1]);
    }
    await page.context().setOffline(false);
    for (const path of paths) {
      await goTo(page, path);
      await page.getByRole('alert').first().waitFor({ state: 'detached' });
      await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
    }
    await page.context().close();
  });

  it.each`
    path                         | says
    ${'/work'}                   | ${'Không có việc nào chờ xử lý'}
    ${'/work?due=overdue'}       | ${'Không có việc nào khớp bộ lọc.'}
    ${'/cases'}                  | ${'Chưa có hồ sơ nào.'}
    ${'/cases?status=held'}      | ${'Không có hồ sơ nào khớp bộ lọc.'}
    ${'/concerning-me'}          | ${/Không có|Chưa có/}
    ${'/history?q=BN-2020-9999'} | ${'Không có hồ sơ nào khớp bộ lọc.'}
  `('nothing to show at $path: says why', async ({ path, says }) => {
    const page = await stage.as(empty, empty.administrator, path);
    await page.locator('main').getByText(says).first().waitFor();
    expect(await page.locator('main h1').count()).toBe(1);
    await stage.leave(page);
  });
  it('an engine that is away stops nobody: the page says that what time does is late', async () => {
    const nowhere = EngineGateway.lazily({ address: '127.0.0.1:1', namespace: 'none', taskQueue: 'none', tls: false });
    const api = await stage.house.besides(nowhere);
    const page = await stage.page({ base: api.base });
    await page.request.post('/api/v1/demo/session', { data: { org: org.org, person: org.divisions[0]?.vetters[0] } });
    await page.goto('/work');
    await page.getByText('Động cơ thời gian không trả lời. Mọi việc vẫn được ghi nhận; nhắc việc, đôn đốc và thư có thể chậm.').waitFor();
    expect(await page.locator('#decision-box').getByRole('button').first().isEnabled()).toBe(true);
    await page.context().close();
    await api.stop();
  });

  it('a session is about to end: it is said, lengthened at a press, and at its end the way back is kept', async () => {
    const page = await stage.page();
    await page.clock.install();
    await page.request.post('/api/v1/demo/session', { data: { org: org.org, person: org.administrator } });
    await page.goto('/procedures');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.clock.fastForward('27:30');
    const ending = page.getByRole('dialog', { name: 'Phiên làm việc sắp hết' });
    await ending.getByText('Phiên sẽ kết thúc sau 2 phút nữa').waitFor();
    expect(await findings(page, 'ending')).toEqual([]);
    await page.keyboard.press('Enter');
    await ending.waitFor({ state: 'detached' });
    await page.context().clearCookies();
    await goTo(page, '/cases');
    const over = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await over.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await page.getByRole('searchbox').fill(await stage.nameOf(org, org.administrator));
    await stage.peopleOf(page, org).getByRole('group', { name: 'Quản trị viên' }).getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor();
    await page.context().close();
  });
});

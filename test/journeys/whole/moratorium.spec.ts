import type { SeededOrganisation } from '#persistence';
import { settled } from '../../e2e/support/house';
import { until } from '../../e2e/support/until';
import { toVetting } from '../../e2e/support/walk';
import { findings } from '../support/axe';
import { confirmation, write } from '../support/hands';
import { Stage } from '../support/stage';

describe('a moratorium, by its administrator', () => {
  let stage: Stage;
  let org: SeededOrganisation;

  beforeAll(async () => {
    stage = await Stage.open('moratorium');
    org = await stage.seed({ divisions: 3 });
  });
  afterAll(() => stage.close());

  it('is declared with its scope and an exception, says beforehand what it will hold, and is lifted with a reason', async () => {
    const open = [await toVetting(stage.walk(org, org.divisions[0])), await toVetting(stage.walk(org, org.divisions[1]))] as const;
    for (const at of open) await settled(stage.house.source, org.org, at.caseId);
    const statuses = async (): Promise<string[]> => {
      const desk = await stage.house.as(org.org, org.headOfPersonnel);
      return Promise.all(open.map(async (at) => (await desk.get(`/cases/${at.caseId}`)).body.status));
    };

    const page = await stage.as(org, org.administrator, '/work');
    await page.getByRole('link', { name: 'Tạm dừng công tác cán bộ' }).click();
    await page.getByText('Không có chủ trương tạm dừng nào.').waitFor();
    await page.getByRole('button', { name: 'Ban hành tạm dừng' }).click();
    const form = page.getByRole('form', { name: 'Ban hành tạm dừng' });
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form
      .getByRole('alert')
      .getByRole('link', { name: /^Số, ký hiệu văn bản/ })
      .waitFor();
    await write(form, { 'Số, ký hiệu văn bản': '05-CV/TU', 'Ngày văn bản': '20/11/2026', 'Cơ quan ban hành': 'Ban Thường vụ Tỉnh ủy' });
    await write(form, { 'Lý do': 'Sắp xếp tổ chức bộ máy', 'Đến hết': '01/01/2020' });
    await form.getByRole('checkbox', { name: 'Bổ nhiệm', exact: true }).check();
    await form.getByRole('button', { name: 'Thêm ngoại lệ' }).click();
    await form.getByRole('combobox', { name: /^Chức vụ không bị tạm dừng/ }).click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: 'Thêm ngoại lệ' }).click();
    await form.getByRole('button', { name: 'Bỏ ngoại lệ này' }).first().click(); // the other stays as it was: empty
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form
      .getByRole('alert')
      .getByRole('link', { name: /^Ngoại lệ 1, Chức vụ không bị tạm dừng/ })
      .waitFor();
    expect(await form.getByRole('combobox', { name: /^Chức vụ không bị tạm dừng/ }).inputValue()).toBe('');
    const post = form.getByRole('combobox', { name: /^Chức vụ không bị tạm dừng/ });
    await post.click();
    const [row] = await stage.house.query<{ title: string }>(
      org.org,
      `select p.title->>'vi' || ' · ' || (u.name->>'vi') as title from post p join unit u on u.org = p.org and u.id = p.unit where p.id = $1`,
      [org.divisions[1]?.post],
    );
    await page.getByRole('option', { name: row?.title ?? '', exact: true }).click();
    const authority = await stage.nameOf(org, org.authority);
    await form.getByRole('combobox', { name: /^Người chấp thuận/ }).fill(authority);
    await page.getByRole('option', { name: new RegExp(`^${authority} · `) }).click();
    await form.getByRole('textbox', { name: /^Lý do ngoại lệ/ }).fill('Khuyết người đứng đầu');
    expect(await findings(page, 'declaring')).toEqual([]);

    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form.getByRole('alert').getByText('Thời điểm hết tạm dừng ở trước lúc bắt đầu').waitFor();
    await write(form, { 'Đến hết': '' }); // what else was typed is still there
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await confirmation(page)).toContain('1 hồ sơ đang mở sẽ tạm dừng.');
    await page.getByRole('group', { name: 'Xác nhận' }).getByRole('button', { name: 'Ban hành tạm dừng' }).click();

    const entry = page.getByRole('list', { name: 'Tạm dừng công tác cán bộ' }).getByRole('listitem');
    await entry.getByText('1 hồ sơ đã tạm dừng').waitFor();
    const says = await entry.innerText();
    for (const part of [
      '05-CV/TU ngày 20/11/2026 · Ban Thường vụ Tỉnh ủy',
      'Đang có hiệu lực',
      'Bổ nhiệm',
      row?.title.split(' · ')[0],
      authority,
    ])
      expect(says).toContain(part);
    expect(await statuses()).toEqual(['held', 'running']);
    expect(await findings(page, 'moratoria')).toEqual([]);

    await entry.getByRole('button', { name: 'Kết thúc tạm dừng' }).click();
    const lifting = entry.getByRole('form', { name: 'Kết thúc tạm dừng theo 05-CV/TU' });
    await lifting.getByRole('button', { name: 'Kết thúc tạm dừng' }).click();
    await lifting.getByText('Cần điền ô này').waitFor();
    await lifting.getByRole('textbox', { name: /^Lý do kết thúc/ }).fill('Đã sắp xếp xong');
    await lifting.getByRole('button', { name: 'Kết thúc tạm dừng' }).click();
    await entry.getByText('Đã kết thúc').first().waitFor();
    await until(async () => (await statuses()).every((status) => status === 'running')); // a batch ends its holds
    await stage.leave(page);
  });
});

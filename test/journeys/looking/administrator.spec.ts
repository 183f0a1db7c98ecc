import { Client } from 'pg';
import type { SeededOrganisation } from '#persistence';
import { settled } from '../../e2e/support/house';
import { approval, toDecision, toNomination, toVetting } from '../../e2e/support/walk';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

describe('an administrator inspects what happened', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let caseId: string;

  beforeAll(async () => {
    stage = await Stage.open('administrator');
    org = await stage.seed({ divisions: 4 });
    ({ caseId } = await toDecision(stage.walk(org, org.divisions[0])));
    await settled(stage.house.source, org.org, caseId);
  });
  afterAll(() => stage.close());

  it('finds the case, sees our entries beside the engine, verifies all chains, and reads the audit trail', async () => {
    const page = await stage.signIn(org, org.administrator);
    await page.getByRole('link', { name: 'Lịch sử vận hành' }).click();
    await page.getByText('Không có. Dữ liệu và động cơ khớp nhau.').waitFor();
    await page.getByRole('heading', { name: 'Mới bắt đầu' }).waitFor();
    await page.getByRole('link', { name: code(1) }).waitFor();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByText('Tất cả đều nguyên vẹn.').waitFor();
    await page.getByRole('searchbox', { name: /Mã hồ sơ/ }).fill(code(1));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: code(1) }).click();
    await page.getByRole('heading', { level: 1, name: `Lịch sử của ${code(1)}` }).waitFor();
    await page.getByRole('list', { name: 'Nhật ký của hồ sơ' }).getByText('Quyết định bổ nhiệm').first().waitFor();
    await page.getByRole('list', { name: 'Động cơ thời gian' }).getByText('Đặt hẹn giờ').first().waitFor();
    await page.getByText(`case/${caseId}`).waitFor();
    await page
      .getByText(/Động cơ ghi nhận qua chuông báo, lượt \d+/)
      .first()
      .waitFor();
    await page.getByText('JSON', { exact: true }).click();
    await page.getByText('"WORKFLOW_EXECUTION_STARTED"').waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await page.getByRole('tab', { name: 'Nhật ký truy vết' }).click();
    await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();
    expect(await page.getByText('Chuỗi bị đứt').count()).toBe(0);
    await stage.leave(page);
  });

  describe('when something is wrong', () => {
    let owner: Client;

    beforeAll(async () => {
      owner = new Client({ connectionString: stage.house.urls.migrateUrl });
      await owner.connect();
      await owner.query('set role mandate_owner');
    });
    afterAll(() => owner.end());

    it('sees the move that failed in words, and tries it again with a reason', async () => {
      const failing = await toDecision(stage.walk(org, org.divisions[1]));
      await owner.query(`alter table incumbency add constraint no_one check (case_id is null or case_id <> '${failing.caseId}')`);
      await (await stage.house.as(org.org, org.authority)).act(failing.caseId, approval(failing.step));
      await owner.query('alter table incumbency drop constraint no_one');
      const page = await stage.as(org, org.administrator, '/history');
      const failed = 'Ghi thời gian giữ chức vụ, Quyết định bổ nhiệm: cơ sở dữ liệu từ chối (sql-23514)';
      await page.getByRole('listitem').filter({ hasText: failed }).getByRole('link').click();
      await page.getByText(failed).waitFor();
      await page.getByRole('textbox', { name: 'Lý do' }).fill('Đã sửa dữ liệu');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByText(failed).waitFor({ state: 'detached' });
      expect((await (await stage.house.as(org.org, org.administrator)).get('/admin/incidents')).body.items).toEqual([]);
      await stage.leave(page);
    });

    it('sees the case of which the engine is behind', async () => {
      const behind = await toNomination(stage.walk(org, org.divisions[2]));
      await settled(stage.house.source, org.org, behind.caseId);
      const minutes = `clock_timestamp() - interval '2 minutes'`;
      await owner.query(`update outbox set created_at = ${minutes}, done = true where case_id = '${behind.caseId}'`);
      await owner.query(`update cases set engine_seen = turn - 1, last_at = ${minutes} where id = '${behind.caseId}'`);
      const page = await stage.as(org, org.administrator, '/history');
      const row = page.getByRole('row', { name: new RegExp(`${code(3)} .* giây`) });
      await row.getByRole('link', { name: code(3) }).click();
      await page.getByText(/Dữ liệu ở lượt \d+, động cơ mới ghi nhận lượt \d+/).waitFor();
      expect(await page.getByText('Động cơ ghi nhận qua chuông báo').count()).toBe(0);
      await page.getByRole('button', { name: 'Báo động cơ xem lại' }).click();
      await settled(stage.house.source, org.org, behind.caseId);
      await page.getByText(/động cơ mới ghi nhận lượt/).waitFor({ state: 'detached' });
      const register = await stage.house.query<{ type: string }>(
        org.org,
        `select e.type from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'engine'`,
      );
      expect(register).toEqual([{ type: 'engine.rung' }]);
      await stage.leave(page);
    });

    it('sees the first broken entry, on the page of all chains and in the case', async () => {
      const broken = await toVetting(stage.walk(org, org.divisions[3]));
      await owner.query(`alter table audit_entry disable trigger evidence`);
      await owner.query(`update audit_entry set hash = repeat('0', 64) where chain = '${broken.caseId}' and seq = 3`);
      await owner.query(`alter table audit_entry enable trigger evidence`);
      const page = await stage.as(org, org.administrator, '/history');
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
      const says = page.getByText(/Mục hỏng đầu tiên: 3\. Mã băm không khớp nội dung\./);
      await says.waitFor();
      await page.goto(`/cases/${broken.caseId}?tab=audit`);
      await says.waitFor();
      expect(await page.getByText(/đã được kiểm tra và nguyên vẹn/).count()).toBe(0);
      await stage.leave(page);
    });
  });
});

import type { SeededOrganisation } from '#persistence';
import { settled } from '../e2e/support/house';
import { toDecision } from '../e2e/support/walk';
import { Stage } from './support/stage';

jest.setTimeout(180_000);

describe('an administrator inspects what happened', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let caseId: string;

  beforeAll(async () => {
    stage = await Stage.open('administrator');
    org = await stage.seed();
    ({ caseId } = await toDecision(stage.walk(org, org.divisions[0])));
    await settled(stage.house.source, org.org, caseId);
  });
  afterAll(() => stage.close());

  it('finds the case, sees our entries beside the engine, verifies all chains, and reads the audit trail', async () => {
    const page = await stage.as(org, org.administrator, '/history');
    await page.getByText('Không có. Dữ liệu và động cơ khớp nhau.').waitFor();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByText('Tất cả đều nguyên vẹn.').waitFor();
    await page.getByRole('searchbox', { name: /Mã hồ sơ/ }).fill('BN-2026-0001');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'BN-2026-0001' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lịch sử của BN-2026-0001' }).waitFor();
    await page.getByRole('list', { name: 'Nhật ký của hồ sơ' }).getByText('Quyết định bổ nhiệm').first().waitFor();
    await page.getByRole('list', { name: 'Động cơ thời gian' }).getByText('timer started').first().waitFor();
    await page.getByText(`case/${caseId}`).waitFor();
    await page.getByText('JSON', { exact: true }).click();
    await page.getByText('"WORKFLOW_EXECUTION_STARTED"').waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await page.getByRole('tab', { name: 'Nhật ký truy vết' }).click();
    await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();
    expect(await page.getByText('Chuỗi bị đứt').count()).toBe(0);
    await page.context().close();
  });
});

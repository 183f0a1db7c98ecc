import type { SeededOrganisation } from '#persistence';
import { toVote } from '../../e2e/support/walk';
import { Stage } from '../support/stage';

describe('a member of the committee votes', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let caseId: string;

  beforeAll(async () => {
    stage = await Stage.open('voter');
    org = await stage.seed();
    caseId = (await toVote(stage.walk(org, org.divisions[0]))).caseId;
  });
  afterAll(() => stage.close());

  it('is told that the vote is final, gets a receipt, and sees no figures', async () => {
    const page = await stage.as(org, org.divisions[0]?.committee[1]);
    const box = page.locator('#decision-box');
    await box.getByRole('button', { name: 'Tiếp tục' }).click();
    await box.getByText('Cần chọn một phương án').waitFor();
    await box.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await box.getByRole('button', { name: 'Tiếp tục' }).click();
    await box.getByText('Phiếu «Đồng ý» được ghi ngay và không đổi được.').waitFor();
    await box.getByRole('button', { name: 'Bỏ phiếu' }).click();
    await box.getByText('Đã ghi nhận').waitFor();
    await page.goto(`/cases/${caseId}?tab=ballots`);
    await page.getByText('Đang bỏ phiếu: chưa ai xem được số phiếu.').waitFor();
    expect(await page.getByText('Kết quả kiểm phiếu').count()).toBe(0);
    await stage.leave(page);
  });

  it('keeps the choice in hand when somebody closed the ballot first, and says what happened', async () => {
    const page = await stage.as(org, org.divisions[0]?.committee[2]);
    const box = page.locator('#decision-box');
    await box.getByRole('radio', { name: 'Không đồng ý' }).check();
    await box.getByRole('button', { name: 'Tiếp tục' }).click();
    const authority = await stage.house.as(org.org, org.authority);
    expect((await authority.act(caseId, { type: 'hold', ground: 'tố cáo', reason: 'Đoàn xác minh' })).status).toBe(201);
    await box.getByRole('button', { name: 'Bỏ phiếu' }).click();
    await box.getByRole('alert').getByText('Hồ sơ đang tạm dừng').waitFor();
    await box.getByRole('button', { name: 'Quay lại' }).waitFor();
    await stage.leave(page);
  });
});

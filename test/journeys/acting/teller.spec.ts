import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parseDefinition } from '#definitions';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { Stage } from '../support/stage';

const file = 'test/definitions/paper-ballot.yaml';
const parsed = parseDefinition(readFileSync(file, 'utf8'), file);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { definition } = parsed;

describe('two tellers count a paper ballot', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let caseId: string;
  let step: string;

  beforeAll(async () => {
    stage = await Stage.open('teller');
    org = await stage.house.seed(false, [definition]);
    division = org.divisions[0] as SeededDivision;
    const board = await stage.house.as(org.org, division.board[0] as string);
    const started = await board.post('/cases', { procedure: definition.key, post: division.post, candidates: division.candidates });
    caseId = started.body.caseId;
    step = started.body.stands.open[0].id;
    const voters = [...division.committee, ...division.vetters];
    const chair = division.committee[0] as string;
    await act(org.authority, { type: 'approve-summons', persons: voters });
    await act(chair, { type: 'summon' });
    await act(chair, { type: 'record-presence', persons: voters });
    await act(chair, { type: 'name-tellers', persons: division.board.slice(1) });
    await act(chair, { type: 'issue-ballots', printed: 27, issued: 27 });
  });
  afterAll(() => stage.close());

  const act = async (person: string, body: object): Promise<void> => {
    const personnel = await stage.house.as(org.org, org.headOfPersonnel);
    const { body: view } = await personnel.get(`/cases/${caseId}`);
    const { revision } = view.steps.find((s: { id: string }) => s.id === step);
    const answer = await (await stage.house.as(org.org, person)).act(caseId, { step, revision, ...body });
    if (answer.status !== 201) throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  };

  /** Enters a count as this teller sees the form. */
  const count = async (page: Page, first: number, second: number): Promise<void> => {
    const box = page.locator('#decision-box');
    await box.getByRole('button', { name: 'Nhập số liệu kiểm phiếu' }).click();
    const fields = box.getByRole('textbox');
    for (const [n, value] of [first + second, first + second, 0, first, second].entries()) await fields.nth(n).fill(String(value));
    await box.getByRole('button', { name: 'Tiếp tục' }).click();
    await box.getByText('không thấy bản của người kiểm phiếu khác').waitFor();
    await box.getByRole('button', { name: 'Nhập số liệu kiểm phiếu' }).click();
    await box.getByText('Đã ghi nhận').waitFor();
  };

  it('enters a count, the mismatch is shown where it is, a new count agrees, and the chair confirms', async () => {
    const [one, two] = division.board.slice(1);
    const first = await stage.signIn(org, one as string);
    await first.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await first.getByRole('tab', { name: 'Bỏ phiếu' }).click();
    await count(first, 15, 12);
    const second = await stage.as(org, two, `/cases/${caseId}?tab=ballots`);
    await count(second, 14, 13);
    const chair = await stage.as(org, division.committee[0], `/cases/${caseId}?tab=ballots`);
    await chair.getByRole('alert').getByText('Hai bản kiểm phiếu khác nhau ở').waitFor();
    await second.reload();
    await count(second, 15, 12);
    await chair.reload();
    await chair.getByRole('button', { name: 'Xác nhận kết quả kiểm phiếu' }).click();
    await chair.getByRole('group', { name: 'Xác nhận' }).getByRole('button', { name: 'Xác nhận kết quả kiểm phiếu' }).click();
    await chair.getByText('Đã ghi nhận').waitFor();
    await chair.getByText('Kết quả kiểm phiếu').waitFor();
    await first.goto(`/cases/${caseId}?tab=audit`);
    await first.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();
    expect(await chair.getByRole('alert').count()).toBe(0);
    await stage.leave(first, second, chair);
  });
});

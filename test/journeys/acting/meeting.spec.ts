import type { Locator, Page } from 'playwright-core';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { until } from '../../e2e/support/until';
import { findings } from '../support/axe';
import { definitionIn } from '../support/definition';
import { confirm, confirmation, does, open, ready, verified, write } from '../support/hands';
import { Stage } from '../support/stage';

const paper = definitionIn('test/definitions/paper-ballot.yaml');
const lone = definitionIn('test/definitions/lone-name.yaml');

/** Meetings that vote, every act of them at a screen. */
describe('a meeting', () => {
  let stage: Stage;
  let org: SeededOrganisation;
  let division: SeededDivision;

  beforeAll(async () => {
    stage = await Stage.open('meeting');
  });
  beforeEach(async () => {
    org = await stage.house.seed(false, [paper, lone]);
    division = org.divisions[0] as SeededDivision;
  });
  afterAll(() => stage.close());

  const start = async (procedure: string, candidates: readonly string[]): Promise<string> => {
    const board = await stage.house.as(org.org, division.board[0] as string);
    const { body } = await board.post('/cases', { procedure, post: division.post, candidates });
    return body.caseId;
  };
  const at = (person: string | undefined, caseId: string): Promise<Page> => stage.as(org, person, `/cases/${caseId}?tab=ballots`);
  const press = async (page: Page, act: string): Promise<string> => {
    await page.getByRole('button', { name: act, exact: true }).click();
    const says = await confirmation(page);
    await confirm(page);
    return says;
  };

  it('on paper is called, excuses are answered, tellers named, and more ballots than were issued void the round', async () => {
    const caseId = await start(paper.key, division.candidates);
    const [chairman, sick, busy] = division.committee;
    const chair = await at(chairman, caseId);
    await chair.getByText('Vì sao không làm được').first().click();
    await chair.getByText('Danh sách triệu tập chưa được duyệt').waitFor();

    const authority = await at(org.authority, caseId);
    const list = await open(authority, 'Duyệt danh sách triệu tập');
    await list.getByText('Danh sách triệu tập: 27 người').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(27);
    expect(await findings(authority, 'summons list')).toEqual([]);
    await does(authority, list);
    await does(chair, await open(chair, 'Triệu tập'));
    await chair.getByRole('cell', { name: 'Chưa ghi' }).first().waitFor();

    // One asks for himself, the chair passes on another's plea; one is approved, the other is not.
    const member = await at(sick, caseId);
    const plea = await open(member, 'Xin vắng mặt vì bất khả kháng');
    await write(plea, { 'Lý do': 'Nằm viện' });
    await does(member, plea);
    const passed = await open(chair, 'Xin vắng mặt vì bất khả kháng');
    await passed.getByRole('combobox', { name: /Người xin vắng mặt/ }).click();
    await chair.getByRole('option', { name: await stage.nameOf(org, busy as string), exact: true }).click();
    await write(passed, { 'Lý do': 'Đi công tác' });
    await does(chair, passed);
    const named = async (form: Locator, person: string | undefined): Promise<Locator> =>
      form.getByRole('radio', { name: new RegExp(`^${await stage.nameOf(org, person as string)} · `) });
    const answer = async (act: string, person: string | undefined, reason?: string): Promise<void> => {
      const form = await open(authority, act);
      await (await named(form, busy)).waitFor(); // who answers before he has heard of the last plea is overtaken
      await (await named(form, person)).check();
      if (reason) await write(form, { 'Lý do': reason });
      await does(authority, form);
    };
    await answer('Duyệt vắng mặt', sick);
    await answer('Không duyệt vắng mặt', busy, 'Công tác có thể hoãn');
    await chair.getByRole('cell', { name: 'Vắng mặt vì bất khả kháng' }).waitFor();
    await chair.getByRole('cell', { name: 'Không được duyệt vắng mặt' }).waitFor();

    // Presence, tellers by name, ballots.
    const presence = await open(chair, 'Ghi người có mặt');
    for (const box of await presence.getByRole('checkbox').all()) await box.check();
    await does(chair, presence);
    const tellers = await open(chair, 'Cử ban kiểm phiếu');
    for (const person of division.board.slice(1)) {
      const name = await stage.nameOf(org, person);
      await tellers.getByRole('combobox', { name: /Họ tên/ }).fill(name);
      await chair
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }
    await chair.keyboard.press('Escape');
    expect(await findings(chair, 'tellers')).toEqual([]);
    await does(chair, tellers);
    const issue = await open(chair, 'Phát phiếu');
    expect(await issue.getByRole('textbox', { name: /Số phiếu in/ }).inputValue()).toBe('27');
    expect(await issue.getByRole('textbox', { name: /Số phiếu phát ra/ }).inputValue()).toBe('26');
    await does(chair, issue);

    // A count that does not add up is told beside its field; both tellers report a surplus.
    for (const [n, person] of division.board.slice(1).entries()) {
      const teller = await at(person, caseId);
      if (n === 0) {
        const count = await open(teller, 'Nhập số liệu kiểm phiếu');
        await count.getByText('Mỗi phiếu được chọn tối đa 1 người.').waitFor();
        for (const [field, value] of [20, 20, 6, 15, 5].entries()) await count.getByRole('textbox').nth(field).fill(String(value));
        await count.getByRole('button', { name: 'Tiếp tục' }).click();
        await count.getByText('Hợp lệ và không hợp lệ cộng lại là 26, thu về 20').first().waitFor();
        await count.getByRole('button', { name: 'Quay lại' }).click();
      }
      const surplus = await open(teller, 'Báo phiếu thu về nhiều hơn phát ra');
      await write(surplus, { 'Số phiếu thu về': '28' });
      await does(teller, surplus);
      await stage.leave(teller);
    }
    expect(await press(chair, 'Xác nhận kết quả kiểm phiếu')).toMatch(/chuyển sang bước: Hội nghị bỏ phiếu \(vòng 2\); hạn/);
    await chair.getByRole('heading', { name: 'Hội nghị bỏ phiếu (vòng 2)' }).first().waitFor();
    await verified(chair, caseId);
    await stage.leave(chair, authority, member);
  });

  it('votes against a name that stands alone; another source is directed, named by the picker, and withdraws', async () => {
    const caseId = await start(lone.key, division.candidates.slice(0, 1));
    const [chairman, ...others] = division.committee;
    for (const [n, person] of others.slice(0, 4).entries()) {
      const page = await at(person, caseId);
      await page.getByRole('radio', { name: 'Không đồng ý', exact: true }).check();
      await does(page);
      if (n === 0) {
        await page.reload();
        await page.getByText('Phiếu đã ghi và không đổi được').waitFor();
      }
      await stage.leave(page);
    }
    const chair = await at(chairman, caseId);
    await press(chair, 'Kết thúc bỏ phiếu');
    await chair.getByText(/quá một nửa của 7 \(số người được triệu tập\) là 4; được 0\. Không đạt/).waitFor();

    const authority = await at(org.authority, caseId);
    const report = await open(authority, 'Ghi ý kiến chỉ đạo');
    await report.getByRole('radio', { name: 'Chọn nguồn nhân sự khác' }).check();
    await write(report, { 'Số, ký hiệu văn bản': '15/TB-UBND', 'Ngày văn bản': '24/11/2026', 'Lý do': 'Không ai đạt quá một nửa' });
    expect(await does(authority, report)).toMatch(/chuyển sang bước: Giới thiệu nguồn khác; hạn/);

    // The name that was picked is still there after a reload, and what was typed too.
    const board = await at(division.board[0], caseId);
    const name = await stage.nameOf(org, division.candidates[1] as string);
    const picker = board.getByRole('combobox', { name: /Người được giới thiệu/ });
    await picker.fill(name);
    await board
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await write(board, { 'Lý do giới thiệu': 'Được quy hoạch' });
    await board.reload();
    await until(async () => (await picker.inputValue()).startsWith(name));
    expect(await board.getByRole('textbox', { name: /Lý do giới thiệu/ }).inputValue()).toBe('Được quy hoạch');
    expect(await does(board)).toMatch(/chuyển sang bước: Biểu quyết \(vòng 2\); hạn/);

    const candidate = await stage.as(org, division.candidates[1], '/concerning-me');
    const leave = await open(candidate, 'Xin rút');
    await write(leave, { 'Lý do': 'Lý do gia đình' });
    // That nobody else stands is what came of a ballot that he may not know of: it is not told before he leaves.
    expect(await ready(candidate, leave)).not.toContain('Hồ sơ kết thúc');
    await confirm(candidate);
    await chair.getByText('Đã rút hồ sơ trình').first().waitFor();
    await verified(chair, caseId);
    await stage.leave(chair, authority, board, candidate);
  });
});

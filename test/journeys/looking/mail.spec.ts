import { Mailer } from '../../../apps/worker/src/mail/mailer';
import { Mailbox } from '../../e2e/support/mailbox';
import { until } from '../../e2e/support/until';
import { toNomination } from '../../e2e/support/walk';
import { findings } from '../support/axe';
import { Stage } from '../support/stage';
import { code } from '../../e2e/support/code';

describe('an administrator looks after the mail', () => {
  let mailbox: Mailbox;
  let stage: Stage;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    const console = 'https://mandate.example';
    const mailer = new Mailer({ url: mailbox.url, from: 'Nhân sự <nhan-su@mandate.example>', console });
    stage = await Stage.own('mail', { post: { mailer, console, againMs: [300, 300] } });
  });
  afterAll(async () => {
    await stage.close();
    await mailbox.close();
  });

  it('sees what was given up and why, and has it tried again', async () => {
    const org = await stage.seed();
    const person = org.divisions[0]?.board[0] as string;
    await until(async () => (await stage.house.query<{ mail: boolean }>(org.org, 'select mail from organisation'))[0]?.mail);
    await stage.house.query(org.org, `update person set email = 'sai@so.example' where id = $1`, [person]);
    mailbox.answer = () => 550;
    await toNomination(stage.walk(org, org.divisions[0]));
    await until(async () => (await stage.house.query(org.org, `select from delivery where state = 'failed'`)).length === 1);

    const page = await stage.as(org, org.administrator, '/work');
    await page.getByRole('link', { name: 'Thư gửi đi' }).click();
    await page.getByText('1 thư không gửi được, chờ thử lại.').waitFor();
    const letter = page.getByRole('list', { name: 'Thư gửi đi' }).getByRole('listitem');
    const says = await letter.innerText();
    for (const part of [await stage.nameOf(org, person), 'Có việc chờ xử lý', code(1), 'Không gửi được · 1 lần thử', '(mã 550)'])
      expect(says).toContain(part);
    expect(says).not.toContain('sai@');
    expect(await findings(page, 'mail')).toEqual([]);

    await page.getByText('Đã gửi', { exact: true }).click();
    await page.getByText('Không có thư nào.').waitFor();
    expect(page.url()).toContain('state=sent');
    await page.getByText('Không gửi được', { exact: true }).first().click();
    mailbox.answer = () => 250;
    await letter.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Không có thư nào bị bỏ lại.').waitFor();
    await until(() => Promise.resolve(mailbox.to('sai@so.example').length === 1));
    await page.getByText('Tất cả', { exact: true }).click();
    await page.reload();
    await letter.getByText('Đã gửi', { exact: true }).waitFor();
    await stage.leave(page);
  });
});

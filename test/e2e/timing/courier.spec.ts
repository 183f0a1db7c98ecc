import type { SeededDivision, SeededOrganisation } from '#persistence';
import { Mailer } from '../../../apps/worker/src/mail/mailer';
import type { Answer, Desk } from '../support/desk';
import { House } from '../support/house';
import { Mailbox } from '../support/mailbox';
import { recordHistory } from '../support/record-history';
import { until } from '../support/until';
import { toNomination, toVetting } from '../support/walk';

describe('mail carried out of the house by the courier', () => {
  let mailbox: Mailbox;
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let administrator: Desk;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    const console = 'https://mandate.example';
    const mailer = new Mailer({ url: mailbox.url, from: 'Nhân sự <nhan-su@mandate.example>', console });
    house = await House.own('courier', { post: { mailer, console, againMs: [300, 300] } });
  });
  beforeEach(async () => {
    mailbox.answer = () => 250;
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    administrator = await house.as(org.org, org.administrator);
    await until(async () => (await rows<{ mail: boolean }>('select mail from organisation'))[0]?.mail);
  });
  afterAll(async () => {
    await house.stop();
    await mailbox.close();
  });

  const rows = <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> => house.query<R>(org.org, sql, values);
  const addressed = async (person: string, email: string, language = 'vi'): Promise<void> => {
    await rows('update person set email = $2, language = $3 where id = $1', person, email, language);
  };
  const walk = () => ({ org, division, as: (person: string) => house.as(org.org, person) });
  const listed = async (state: string): Promise<Answer['body']> => (await administrator.get(`/admin/deliveries?state=${state}`)).body;
  const states = (): Promise<{ state: string; code: string | null; attempts: number }[]> =>
    rows('select state, code, attempts from delivery order by id');
  const done = (count: number): Promise<unknown> =>
    until(async () => (await states()).filter((d) => d.state !== 'waiting').length === count);

  it('tells each in his language what waits and where, with no name in it, once', async () => {
    const [first, second, silent] = division.board as [string, string, string];
    await addressed(first, 'mot@so.example');
    await addressed(second, 'two@so.example', 'en');
    const { caseId } = await toNomination(walk());
    await done(2);
    const [{ code } = { code: '' }] = await rows<{ code: string }>('select code from cases');
    const [mail, ...more] = mailbox.to('mot@so.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`[${code}] Có việc chờ xử lý: Giới thiệu nhân sự`);
    expect(mail?.rawSubject).toMatch(/^[\x20-\x7e\r\n\t]+$/u);
    expect(mail?.text).toContain(`https://mandate.example/cases/${caseId}`);
    expect(mailbox.to('two@so.example')[0]?.subject).toMatch(/A task waits for you/u);
    const sent = await rows<{ id: string }>(
      `select d.id from delivery d join person p using (org) where p.id = d.person and p.email = 'mot@so.example'`,
    );
    expect(mail?.messageId).toBe(`<${sent[0]?.id}@mandate.example>`);
    const names = await rows<{ name: string }>('select name from person where id = any($1)', [...division.candidates, ...division.board]);
    for (const { name } of names) for (const { text, subject } of mailbox.received) expect(text + subject).not.toContain(name);
    expect(await rows('select from delivery where person = $1', silent)).toEqual([]);
    const run = await house.client.workflow.getHandle(`courier/${org.org}`).result();
    expect(run).toBe('0 to deliver');
  });

  it('keeps names, addresses and texts out of the engine', async () => {
    await addressed(division.board[0] as string, 'mot@so.example');
    await toNomination(walk());
    await done(1);
    const handle = house.client.workflow.getHandle(`courier/${org.org}`);
    await handle.result();
    const kept = await handle.fetchHistory();
    recordHistory('courier-sent', kept);
    const history = JSON.stringify(kept).replace(/"data":"([^"]*)"/gu, (_, data: string) => Buffer.from(data, 'base64').toString('utf8'));
    const [sent] = await rows<{ id: string }>('select id from delivery');
    expect(history).toContain(sent?.id);
    for (const secret of ['so.example', 'Giới thiệu', 'BN-']) expect(history).not.toContain(secret);
  });

  it('tries again what a server refuses for now', async () => {
    await addressed(division.board[0] as string, 'ban@so.example');
    let refusals = 0;
    mailbox.answer = () => ((refusals += 1) <= 2 ? 451 : 250);
    await toNomination(walk());
    await done(1);
    expect(await states()).toEqual([{ state: 'sent', code: null, attempts: 3 }]);
    expect(mailbox.to('ban@so.example')).toHaveLength(1);
  });

  it('gives up what is refused for good, lists it, and tries again when an administrator says so', async () => {
    await addressed(division.board[0] as string, 'sai@so.example');
    mailbox.answer = () => 550;
    const { caseId } = await toNomination(walk());
    await done(1);
    const { failed, items } = await listed('failed');
    expect({ failed, items }).toMatchObject({
      failed: 1,
      items: [{ person: division.board[0], caseId, kind: 'task', state: 'failed', reason: '550', attempts: 1, sentAt: null }],
    });
    expect(JSON.stringify(items)).not.toContain('sai@');
    const metrics = await (await fetch(`${house.workerBase}/metrics`)).text();
    expect(metrics).toMatch(/mandate_mail_failed [1-9]/u);
    const board = await house.as(org.org, division.board[0] as string);
    expect(await board.get('/admin/deliveries')).toMatchObject({ status: 403 });
    mailbox.answer = () => 250;
    const retry = (): Promise<Answer> => administrator.post(`/admin/deliveries/${items[0].id}/retry`, {});
    expect(await Promise.all([retry(), retry()])).toEqual([1, 2].map(() => ({ status: 200, body: { state: 'waiting' } })));
    await until(async () => (await listed('sent')).items.length === 1);
    expect(await retry()).toEqual({ status: 200, body: { state: 'sent' } });
    expect(mailbox.to('sai@so.example')).toHaveLength(1);
    const register = await rows<{ type: string }>(
      `select e.type from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'deliveries'`,
    );
    expect(register).toEqual([{ type: 'delivery.retried' }]);
  });

  it('waits with every letter while no server listens, attempts to be seen', async () => {
    await addressed(division.board[0] as string, 'doi@so.example');
    const { port } = mailbox;
    await mailbox.close();
    await toNomination(walk());
    await until(async () => {
      const [mail] = await states();
      return mail?.state === 'waiting' && mail.attempts >= 2 && mail.code !== null;
    });
    const { raw } = await house.client.workflow.getHandle(`courier/${org.org}`).describe();
    expect(raw.pendingActivities?.[0]).toMatchObject({ activityType: { name: 'deliver' } });
    expect(raw.pendingActivities?.[0]?.attempt).toBeGreaterThan(1);
    mailbox = await Mailbox.open(port);
    await done(1);
    expect(mailbox.to('doi@so.example')).toHaveLength(1);
  });

  it('follows a wish to have no mail, also for what is on its way', async () => {
    const [first, second] = division.board as [string, string, string];
    await addressed(first, 'thoi@so.example');
    await addressed(second, 'nua@so.example');
    const desk = await house.as(org.org, first);
    expect(await desk.send('PUT', '/me/mail', { wanted: false, language: 'en' })).toEqual({
      status: 200,
      body: { address: 'thoi@so.example', wanted: false, language: 'en' },
    });
    mailbox.answer = () => 451;
    await toVetting(walk());
    await until(async () => (await states())[0]?.attempts);
    expect(await rows('select from delivery where person = $1', first)).toEqual([]);
    await (await house.as(org.org, second)).send('PUT', '/me/mail', { wanted: false });
    await until(async () => (await states()).every((d) => d.state === 'dropped' && d.code === 'not-wanted'));
    expect((await desk.get('/me')).body.mail).toEqual({ address: 'thoi@so.example', wanted: false, language: 'en' });
  });

  it('never leaves a rehearsal', async () => {
    const real = org;
    org = await house.seed(true);
    division = org.divisions[0] as SeededDivision;
    await addressed(division.board[0] as string, 'dien-tap@so.example');
    await toNomination(walk());
    await toNomination({ org: real, division: real.divisions[0] as SeededDivision, as: (person) => house.as(real.org, person) });
    expect(await rows('select from delivery')).toEqual([]);
    await expect(rows('update organisation set mail = true where org = $1', org.org)).rejects.toThrow(/check/u);
    expect(mailbox.to('dien-tap@so.example')).toEqual([]);
  });
});

describe('a house without a mail server', () => {
  it('writes no deliveries, and drops what an earlier setting left waiting', async () => {
    const house = await House.open('unmailed');
    const org = await house.seed();
    const division = org.divisions[0] as SeededDivision;
    await house.query(org.org, `update person set email = 'a@so.example' where id = $1`, [division.board[0]]);
    const walk = { org, division, as: (person: string) => house.as(org.org, person) };
    await toNomination(walk);
    expect(await house.query(org.org, 'select from delivery')).toEqual([]);
    await house.query(
      org.org,
      `insert into delivery (org, id, notice, person) select org, gen_random_uuid(), id, person from notice where person = $1`,
      [division.board[0]],
    );
    const state = await until(async () => {
      const [mail] = await house.query<{ state: string; code: string }>(org.org, 'select state, code from delivery');
      return mail?.state === 'waiting' ? undefined : mail;
    });
    expect(state).toEqual({ state: 'dropped', code: 'not-configured' });
    await house.stop();
  });
});

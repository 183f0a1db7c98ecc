import { crashPoints } from '#config';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { Mailbox } from '../../e2e/support/mailbox';
import { until } from '../../e2e/support/until';
import { toNomination } from '../../e2e/support/walk';
import { Checker } from '../support/checker';
import { Installation } from '../support/installation';
import { People } from '../support/people';

describe('a worker that dies while it carries mail, and an engine that forgets its courier', () => {
  let installation: Installation;
  let checker: Checker;
  let people: People;
  let mailbox: Mailbox;
  let org: SeededOrganisation;
  let mail: Readonly<Record<string, string>>;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    mail = { MAIL_URL: mailbox.url, MAIL_FROM: 'nhan-su@mandate.example', MANDATE_URL: 'https://mandate.example' };
    installation = await Installation.open();
    checker = await Checker.open(installation.urls.migrateUrl);
    people = new People(installation, await installation.url());
  });
  beforeEach(async () => {
    mailbox.answer = () => 250;
    mailbox.received.length = 0;
    org = await installation.seed(1, false);
    await installation.rows(org.org, 'update organisation set mail = true where org = $1', org.org);
    await installation.rows(org.org, `update person set email = 'ban@so.example' where id = $1`, division().board[0]);
    await toNomination({ org, division: division(), as: people.as(org.org) });
  });
  afterAll(async () => {
    await checker?.close();
    await installation?.close();
    await mailbox?.close();
  });

  const division = (): SeededDivision => org.divisions[0] as SeededDivision;
  const state = async (): Promise<{ state: string; attempts: number } | undefined> =>
    (await installation.rows<{ state: string; attempts: number }>(org.org, 'select state, attempts from delivery'))[0];
  const sent = (): Promise<unknown> => until(async () => (await state())?.state === 'sent', 40);

  it('sends again what nobody noted, under the same Message-ID, and forgets nothing', async () => {
    for (const point of crashPoints.courier) await installation.died(await installation.start('worker', point, mail), point);
    expect(mailbox.received).toHaveLength(1);
    expect(await state()).toEqual({ state: 'waiting', attempts: 1 });
    const worker = await installation.start('worker', undefined, mail);
    await sent();
    expect(await state()).toEqual({ state: 'sent', attempts: 2 });
    expect(new Set(mailbox.received.map((m) => m.messageId)).size).toBe(1);
    expect(mailbox.received).toHaveLength(2);
    expect(await checker.faults(org.org, people.acknowledged)).toEqual([]);
    await worker.end('SIGTERM');
  });

  it('is taken up again by a rebuild', async () => {
    mailbox.answer = () => 451;
    const first = await installation.start('worker', undefined, mail);
    await until(async () => (await state())?.attempts, 40);
    await first.end('SIGTERM');
    await installation.loseEngine();
    mailbox.answer = () => 250;
    expect(await installation.rebuild()).toContain('and of 1 organisation with mail waiting\n');
    const worker = await installation.start('worker', undefined, mail);
    await sent();
    expect(mailbox.received).toHaveLength(1);
    await worker.end('SIGTERM');
  });
});

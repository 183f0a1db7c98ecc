import type { SeededDepartment, SeededOrganisation } from '#persistence';
import { productionPace } from '../../../apps/worker/src/relay/pace';
import type { Answer, Desk } from '../support/desk';
import { House } from '../support/house';
import { recordHistory } from '../support/record-history';
import { until } from '../support/until';

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const department = (ends: string) => ({ vi: 'Sở Nội vụ', en: 'Home Affairs', secondTermEnds: ends });

describe('terms of office that end', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.own('terms', { pace: { ...productionPace, scheduleMs: 500, exportMs: 60_000 } });
  });
  afterAll(() => house.stop());

  const seed = (ends: string, rehearsal = false): Promise<SeededOrganisation> =>
    house.seed(rehearsal, [], { divisions: 0, departments: [department(ends)] });
  const schedule = (org: SeededOrganisation) => house.client.schedule.getHandle(`terms/${org.org}`);
  /** Looks that are over, each with its result. */
  const looks = async (org: SeededOrganisation): Promise<string[]> => {
    const { recentActions } = (await schedule(org).describe()).info;
    return Promise.all(
      recentActions.map(({ action }) =>
        house.client.workflow.getHandle(action.workflow.workflowId, action.workflow.firstExecutionRunId).result(),
      ),
    );
  };
  const looked = (org: SeededOrganisation, ...results: string[]): Promise<unknown> =>
    until(async () => (await looks(org).catch(() => [])).join() === results.join());
  const head = (org: SeededOrganisation): SeededDepartment => org.departments[0] as SeededDepartment;
  const draftsOf = async (desk: Desk): Promise<Answer['body']['items']> => (await desk.get('/drafts')).body.items;
  const noticesOf = async (desk: Desk): Promise<Answer['body']['items']> => (await desk.get('/notices')).body.items;
  const foreseen = (org: SeededOrganisation): Promise<{ until: string }[]> =>
    house.query(
      org.org,
      `select to_char(i.valid_until, 'YYYY-MM-DD') as until from term_foreseen f join incumbency i on i.org = f.org and i.id = f.incumbency order by 1`,
    );

  it('give the board of the unit a draft and tell the personnel body, once, by the schedule of the organisation', async () => {
    const ends = day(100);
    const org = await seed(ends);
    await looked(org, '1 starts prepared');
    expect(await foreseen(org)).toEqual([{ until: ends }]); // a division's head whose term ends in 2027 is not there yet
    const board = await house.as(org.org, head(org).board[0] as string);
    const [draft, ...more] = await draftsOf(board);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({
      what: 'start',
      title: expect.stringContaining('Giám đốc Sở Nội vụ'),
      content: {
        procedure: 'nd300-reappointment',
        post: { id: head(org).headPost, until: ends, holder: { id: head(org).head } },
        candidates: [{ id: head(org).head }],
        facts: { 'term-end': ends },
      },
    });
    const personnel = await house.as(org.org, head(org).headOfPersonnel);
    const term = { until: ends, person: draft.content.candidates[0].name, post: { en: 'Director, Home Affairs' } };
    for (const desk of [board, personnel])
      expect(await noticesOf(desk)).toMatchObject([{ kind: 'term-ends', caseId: null, code: null, term }]);
    expect(await draftsOf(personnel)).toEqual([]);
    expect(await noticesOf(await house.as(org.org, head(org).head))).toEqual([]);
    const register = await house.query<{ bytes: Buffer }>(
      org.org,
      `select e.bytes from audit_entry e join register r on r.org = e.org and r.id = e.chain where r.subject = 'terms'`,
    );
    const entries = register.map(({ bytes }) => JSON.parse(bytes.toString()));
    const payload = { until: ends, drafts: 3, post: head(org).headPost };
    expect(entries).toMatchObject([{ type: 'term.end-foreseen', cause: 'time', payload }]);
    expect(await house.query(org.org, 'select from cases')).toEqual([]); // nothing starts by itself

    await schedule(org).trigger();
    await looked(org, '1 starts prepared', '0 starts prepared');
    const [look] = (await schedule(org).describe()).info.recentActions;
    recordHistory('terms-looked', await house.client.workflow.getHandle(look?.action.workflow.workflowId ?? '').fetchHistory());
    expect(await draftsOf(board)).toHaveLength(1);
    expect(await noticesOf(board)).toHaveLength(1);
    const started = await board.post('/cases', {
      procedure: draft.content.procedure,
      post: draft.content.post.id,
      candidates: [draft.content.candidates[0].id],
      facts: { ...draft.content.facts, retirement: '2045-07-01', 'small-unit': false },
    });
    expect(started).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'notice' }] } } });
  });

  it('wait until the definition wants them, and are passed over where the post is filled from then on', async () => {
    const org = await seed(day(300));
    await looked(org, '0 starts prepared');
    const [{ id } = { id: '' }] = await house.query<{ id: string }>(org.org, 'select id from incumbency where valid_until = $1', [
      day(300),
    ]);
    await house.query(org.org, 'update incumbency set valid_until = $2 where id = $1', [id, day(60)]);
    await house.query(
      org.org,
      `insert into incumbency (org, id, person, post, valid_from) select org, gen_random_uuid(), person, post, valid_until from incumbency where id = $1`,
      [id],
    );
    await schedule(org).trigger();
    await looked(org, '0 starts prepared', '0 starts prepared');
    expect(await foreseen(org)).toEqual([]);

    // The new term is declined: the post is not filled after all.
    await house.query(
      org.org,
      `update incumbency set valid_until = valid_from, closed_how = 'declined' where org = $1 and valid_from = $2 and valid_until is null`,
      [org.org, day(60)],
    );
    await schedule(org).trigger();
    await looked(org, '0 starts prepared', '0 starts prepared', '1 starts prepared');
    expect(await foreseen(org)).toEqual([{ until: day(60) }]);
  });

  it('are no business of a procedure whose scope they lie outside', async () => {
    const org = await seed(day(300));
    await looked(org, '0 starts prepared');
    const { headPost } = head(org);
    await house.query(org.org, 'update incumbency set valid_until = $2 where post = $1 and valid_until = $3', [
      headPost,
      day(60),
      day(300),
    ]);
    await house.query(org.org, `update post set staff = 'public-employee' where id = $1`, [headPost]);
    await schedule(org).trigger();
    await looked(org, '0 starts prepared', '0 starts prepared');
    expect(await foreseen(org)).toEqual([]);
    await house.query(org.org, `update post set staff = 'civil-servant' where id = $1`, [headPost]);
    await schedule(org).trigger();
    await looked(org, '0 starts prepared', '0 starts prepared', '1 starts prepared');
    expect(await foreseen(org)).toEqual([{ until: day(60) }]);
  });

  it('are looked at by a schedule that is made again where the engine has lost it, and not by one in a rehearsal', async () => {
    const org = await seed(day(300));
    const described = () =>
      schedule(org)
        .describe()
        .catch(() => undefined);
    await until(described);
    await schedule(org).delete();
    const { spec, action } = await until(described);
    expect(spec).toMatchObject({ timezone: 'Asia/Ho_Chi_Minh', calendars: [{ hour: [{ start: 5, end: 5 }] }] });
    expect(action).toMatchObject({ workflowType: 'terms', args: [{ org: org.org }] });
    const rehearsal = await seed(day(300), true);
    const director = await house.as(rehearsal.org, rehearsal.administrator);
    const to = new Date(Date.now() + 200 * 86_400_000).toISOString();
    expect(await director.post('/rehearsal/advance', { to })).toMatchObject({ status: 200, body: { reached: true } });
    expect(await foreseen(rehearsal)).toEqual(expect.arrayContaining([{ until: day(300) }]));
    await expect(schedule(rehearsal).describe()).rejects.toThrow();
  });
});

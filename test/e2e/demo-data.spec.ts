import { loadShipped } from '#definitions';
import { addDays, isWorkingDay, localDate, weekday, type BusinessCalendar } from '#domain';
import { samplePlan } from '#persistence';
import { demoAdministrator } from '../../apps/demo/src/administrator';
import { fill } from '../../apps/demo/src/data/fill';
import { noMemory } from '../../apps/demo/src/data/memory';
import { playbills } from '../../apps/demo/src/data/playbills';
import type { Scenario } from '../../apps/demo/src/data/scenario';
import type { Body } from '../../apps/demo/src/session';
import type { Desk } from './support/desk';
import { House } from './support/house';
import { recordHistory } from './support/record-history';
import { replay } from './support/replay';
import { until } from './support/until';

jest.setTimeout(600_000); // sixty cases are played in full, on a busy machine too

const calendar = loadShipped('procedures').calendars[0] as BusinessCalendar;
const scenarios = playbills.flatMap(({ procedure, scenarios: all }) => all.map((s): [string, Scenario] => [`${procedure}: ${s.key}`, s]));

describe('the demo organisation', () => {
  const memory = noMemory();
  let house: House;
  let auditor: Desk;

  beforeAll(async () => {
    house = await House.open('demo-data');
    await house.seed(false, [], samplePlan);
    const began = Date.now();
    await fill(await demoAdministrator(house.base), { calendar, memory, keep: () => undefined });
    if (process.env['MANDATE_SHOW_STORIES']) process.stderr.write(`filled in ${(Date.now() - began) / 1000} s\n`);
    const [person] = await house.query<{ person: string }>(
      memory.org ?? '',
      `select person from duty where org = $1 and duty = 'auditor'`,
      [memory.org],
    );
    auditor = await house.as(memory.org ?? '', person?.person ?? '');
  });
  afterAll(() => house.stop());

  it('has every case, and none was refused on its way', () => {
    expect(memory.finished).toBe(true);
    expect(memory.left).toEqual({});
    expect(Object.keys(memory.cases).sort()).toEqual(scenarios.map(([key]) => key).sort());
  });

  it.each(scenarios)('%s', async (key, { shows }) => {
    const { body: view } = await auditor.get(`/cases/${memory.cases[key]}`);
    const open = view.steps.filter((s: Body) => s.state !== 'closed');
    expect({ status: view.status, outcome: view.outcome ?? undefined }).toEqual({ status: shows.status, outcome: shows.outcome });
    expect(open.map((s: Body) => s.key).sort()).toEqual([...(shows.open ?? [])].sort());
    if (shows.state) expect(open.map((s: Body) => s.state)).toContain(shows.state);
    if (shows.round) expect(open.map((s: Body) => s.round)).toEqual([shows.round]);
    const ids = open.map((s: Body) => s.id);
    const late = view.clocks.some((c: Body) => ids.includes(c.step) && c.state === 'running' && c.dueAt <= view.now);
    if (shows.status === 'running') expect(late).toBe(shows.overdue ?? false);
    expect((await auditor.get(`/cases/${memory.cases[key]}/audit`)).body.verdict).toMatchObject({ ok: true });
  });

  it.each(['Chủ tịch Ủy ban nhân dân tỉnh', 'Giám đốc Sở Nội vụ'])(
    'gives %s something overdue, today, this week and later',
    async (name) => {
      const [person] = await house.query<{ id: string }>(memory.org ?? '', 'select id from person where org = $1 and name = $2', [
        memory.org,
        name,
      ]);
      const { counts, now } = (await (await house.as(memory.org ?? '', person?.id ?? '')).get('/tasks')).body;
      const day = localDate(now, calendar.zone);
      const works = (date: string): boolean => isWorkingDay(calendar, date);
      const tomorrow = addDays(day, 1);
      expect(counts.overdue).toBeGreaterThan(0);
      expect(counts.later).toBeGreaterThan(0);
      if (works(day)) expect(counts.today).toBeGreaterThan(0); // nothing falls due on a day that is not worked
      if (works(tomorrow) && weekday(tomorrow) !== 0) expect(counts.week).toBeGreaterThan(0);
    },
  );

  it.each(['rotation', 'reappointment'])('has a run of a %s that was decided, and its history replays', async (kind) => {
    const [ended] = await house.query<{ id: string }>(
      memory.org ?? '',
      `select id from cases where org = $1 and kind = $2 and outcome = 'decided' order by code limit 1`,
      [memory.org, kind],
    );
    const history = await house.client.workflow.getHandle(`case/${ended?.id}`).fetchHistory();
    expect(history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name).toBe(kind);
    recordHistory(`${kind}-decided`, history);
    await replay(history);
  });

  it('has the history of every run that has closed stored, though a rehearsal’s runs close months ahead', async () => {
    const sql = `select code from cases c where org = $1 and status = 'ended' and not exists (select from engine_history h where h.org = c.org and h.case_id = c.id)`;
    const missing = (): Promise<object[]> => house.query(memory.org ?? '', sql, [memory.org]);
    await until(async () => (await missing()).length === 0, 40);
    expect(await missing()).toEqual([]);
  });

  it('ends at now, with nothing rescued or parked', async () => {
    const [row] = await house.query<{ offset: string; rescued: string; parked: string }>(
      memory.org ?? '',
      `select clock_offset_ms as offset, (select count(*) from rescue where org = $1) as rescued, (select count(*) from incident where org = $1) as parked
         from organisation where org = $1`,
      [memory.org],
    );
    expect(row).toMatchObject({ rescued: '0', parked: '0' });
    expect(Math.abs(Number(row?.offset))).toBeLessThan(60_000);
    expect(Number(row?.offset)).toBeLessThanOrEqual(0);
  });
});

import { isWorkingDay, type BusinessCalendar } from '#domain';
import { loadShipped } from '#definitions';
import { playbills } from './playbills';
import { timetable } from './timetable';

const { calendars, definitions } = loadShipped('procedures');
const calendar = calendars[0] as BusinessCalendar;

/** A working day, a Saturday, the Lunar New Year's holidays. */
describe.each(['2026-11-25T02:00:00.000Z', '2026-11-28T02:00:00.000Z', '2027-02-07T02:00:00.000Z'])('the timetable of %s', (today) => {
  const plan = timetable(playbills, today, calendar);

  it('goes forward, on days that are worked, and ends before today', () => {
    expect(plan.map((one) => one.at)).toEqual(plan.map((one) => one.at).sort());
    expect(plan.filter((one) => !isWorkingDay(calendar, one.day))).toEqual([]);
    expect(plan.every((one) => one.at < today)).toBe(true);
  });

  it('begins each case before its lines, while its procedure is in force, and ends it once', () => {
    const seen = new Set<string>();
    for (const { part, line, last, day } of plan) {
      expect(seen.has(part.key)).toBe(line !== undefined);
      seen.add(part.key);
      if (last) expect(plan.filter((one) => one.part.key === part.key && one.last)).toHaveLength(1);
      const inForce = definitions.some(({ definition: d }) => d.key === part.procedure && d.valid.from <= day);
      expect(inForce).toBe(true);
    }
    expect(seen.size).toBe(playbills.flatMap((p) => p.scenarios).length);
  });

  it('has a step of the definition for each line of a usual way', () => {
    for (const { procedure, course } of playbills) {
      const keys = definitions.find(({ definition: d }) => d.key === procedure)?.definition.steps.map((s) => s.key);
      for (const { step } of course) expect(keys).toContain(step);
    }
  });
});

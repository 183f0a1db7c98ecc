import type { SeededDivision } from '#persistence';
import { House, settled } from '../support/house';
import { toVetting } from '../support/walk';

it('a case that is in nobody’s memory is woken by its own timer', async () => {
  const house = await House.own('cold', { cachedWorkflows: 0 });
  const org = await house.seed(true);
  const division = org.divisions[0] as SeededDivision;
  const { caseId } = await toVetting({ org, division, as: (person) => house.as(org.org, person) });
  await settled(house.source, org.org, caseId);
  const director = await house.as(org.org, org.administrator);
  const { body } = await director.post('/rehearsal/advance', {});
  expect(body.fired[0].entries.map((e: { type: string }) => e.type)).toEqual(['ladder.remind']);
  const { events = [] } = await house.client.workflow.getHandle(`case/${caseId}`).fetchHistory();
  const fired = events?.findIndex((e) => e.timerFiredEventAttributes) ?? -1;
  expect(fired).toBeGreaterThan(0);
  // Nobody had kept the run: the task that its timer made went to the queue of all workers.
  const woken = events?.slice(fired).find((e) => e.workflowTaskScheduledEventAttributes);
  expect(woken?.workflowTaskScheduledEventAttributes?.taskQueue?.name).toBe('test');
  expect(await house.query(org.org, 'select from rescue')).toEqual([]);
  await house.stop();
});

import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { termsWorkflowIdOf, type TermsRef } from '#contracts';

export interface Scheduled {
  readonly org: string;
  /** Legal zone: the look is early on its morning. */
  readonly zone: string;
}

const hour = 5;

/**
 * Makes sure that each organisation's daily look at its terms of office is scheduled; answers how many were not. A new one looks
 * at once. Safe at any time, asked twice it changes nothing. Days missed while the server was away are caught up by one look.
 */
export async function ensureSchedules(client: Client, taskQueue: string, organisations: readonly Scheduled[]): Promise<number> {
  let made = 0;
  for (const { org, zone } of organisations) {
    const ref: TermsRef = { org };
    try {
      await client.schedule.create({
        scheduleId: termsWorkflowIdOf(org),
        spec: { calendars: [{ hour }], timezone: zone },
        action: { type: 'startWorkflow', workflowType: 'terms', workflowId: termsWorkflowIdOf(org), args: [ref], taskQueue },
        policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '2 days' },
        state: { triggerImmediately: true },
      });
      made += 1;
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
  return made;
}

import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { TermsActivities, TermsRef } from '#contracts';

const { lookAtTerms } = proxyActivities<TermsActivities>({ startToCloseTimeout: '5m', retry: { maximumInterval: '5m' } });

/** The daily look of an organisation at terms of office that end; its schedule starts it. Which are due, rows and definitions say. */
export async function terms(ref: TermsRef): Promise<string> {
  const at = await lookAtTerms(ref);
  setCurrentDetails(at.inWords);
  return at.inWords;
}

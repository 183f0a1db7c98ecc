import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { setTimeout } from 'node:timers/promises';

/**
 * What axe finds wrong on the page (WCAG 2.2 AA with its size of targets, and best practices), one line each. Legacy is axe's
 * name for looking from inside the page: with no frames it sees the same, and opens no second page to add up in.
 */
export async function findings(page: Page, name: string): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${name} has frames, which this look would leave out`);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }) // what passes is not described
    .analyze();
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${name}: ${v.id}: ${n.target.join(' ')} ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** Whether the page, once laid out for its width, needs sideways scrolling as a whole; tables scroll inside their own box. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  const fits = (): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
  for (let looks = 0; looks < 100; looks++) {
    if (await fits()) return false;
    await setTimeout(50);
  }
  return true;
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page (WCAG 2.2 AA with its size of targets, and best practices), one line each. */
export async function findings(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${name}: ${v.id}: ${n.target.join(' ')} ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** Whether the page, once laid out for its width, needs sideways scrolling as a whole; tables scroll inside their own box. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.waitForFunction('document.documentElement.scrollWidth <= window.innerWidth', undefined, { timeout: 5000 }).then(
    () => false,
    () => true,
  );

import type { Page } from 'playwright-core';
import type { Cast } from './scene';

/** A page of the console as somebody sees it; the same list for pictures and for the audit of accessibility. */
export interface Shown {
  readonly name: string;
  readonly as: (cast: Cast) => string | undefined;
  readonly path: (cast: Cast) => string;
  /** Gets it into the shown state. */
  readonly then?: (page: Page, cast: Cast) => Promise<void>;
  /** The whole page is shown even after that. */
  readonly whole?: boolean;
}

const busy = '[aria-busy="true"]';
const caseAt = (state: keyof Cast['cases'], tab?: string) => (cast: Cast) => `/cases/${cast.cases[state]}${tab ? `?tab=${tab}` : ''}`;
const authority = (cast: Cast): string => cast.org.authority;
const board = (cast: Cast): string => cast.board;
const administrator = (cast: Cast): string => cast.org.administrator;

export const pages: readonly Shown[] = [
  { name: 'work-authority', as: authority, path: () => '/work' },
  { name: 'work-personnel', as: (c) => c.org.headOfPersonnel, path: () => '/work' },
  { name: 'work-voter', as: (c) => c.voter, path: () => '/work' },
  { name: 'case-decision', as: authority, path: caseAt('decision') },
  { name: 'case-vote', as: (c) => c.voter, path: caseAt('vote', 'ballots') },
  { name: 'case-ballots', as: authority, path: caseAt('decided', 'ballots') },
  { name: 'case-timeline', as: authority, path: caseAt('decided', 'timeline') },
  { name: 'case-clocks', as: administrator, path: caseAt('late', 'clocks') },
  { name: 'case-audit', as: (c) => c.org.auditor, path: caseAt('decided', 'audit') },
  { name: 'case-held', as: authority, path: caseAt('held') },
  { name: 'case-reported', as: authority, path: caseAt('reported') },
  { name: 'cases', as: administrator, path: () => '/cases' },
  { name: 'start', as: board, path: () => '/start' },
  { name: 'case-dossier', as: (c) => c.departmentBoard, path: caseAt('law', 'dossier') },
  { name: 'case-of-the-law', as: authority, path: caseAt('law', 'clocks') },
  {
    name: 'start-checks',
    as: (c) => c.departmentBoard || c.board,
    path: () => '/start',
    whole: true,
    then: async (page, cast) => {
      if (!cast.cases.law) return;
      await page.getByRole('combobox', { name: /Mẫu quy trình|Procedure/ }).click();
      await page.getByRole('option', { name: /Bổ nhiệm lại công chức|Reappointment of civil servants/ }).click();
      await page.getByRole('combobox', { name: /Chức vụ|Post/ }).fill('phong nghiep vu 1');
      await page
        .getByRole('option', { name: /Phòng Nghiệp vụ 1 ·|Head of Division 1 ·/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: /nghỉ hưu|retirement/ }).fill('01/07/2045');
      await page.keyboard.press('Tab');
      await page.getByRole('table').waitFor();
    },
  },
  { name: 'procedures', as: board, path: () => '/procedures' },
  { name: 'procedure', as: board, path: () => '/procedures/appointment-by-committee' },
  { name: 'history', as: administrator, path: () => '/history' },
  { name: 'history-case', as: administrator, path: (c) => `/history/${c.cases.decided}` },
  { name: 'person', as: (c) => c.candidate, path: () => '/concerning-me' },
  { name: 'rehearsal', as: administrator, path: () => '/rehearsal' },
  { name: 'profile', as: board, path: () => '/me' },
  {
    name: 'notices',
    as: (c) => c.org.headOfPersonnel,
    path: () => '/work',
    then: async (page) => {
      await page.getByRole('button', { name: /Thông báo|Notices/ }).click();
      await page.locator(busy).first().waitFor({ state: 'detached' });
    },
  },
];

/** Waits until nothing is loading and nothing moves. */
export async function settledPage(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator(busy).first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
}

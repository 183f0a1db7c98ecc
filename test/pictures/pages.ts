import type { Page } from 'playwright-core';
import { until } from '../e2e/support/until';
import type { Look, Stage } from '../journeys/support/stage';
import type { Cast } from './scene';

/** A page of the console as somebody sees it; the same list for pictures and for the audit of accessibility. */
export interface Shown {
  readonly name: string;
  /** Nobody: whoever has not signed in. */
  readonly as: (cast: Cast) => string | undefined;
  readonly path: (cast: Cast) => string;
  /** Gets it into the shown state. */
  readonly then?: (page: Page, cast: Cast) => Promise<void>;
}

const caseAt = (state: keyof Cast['cases'], tab?: string) => (cast: Cast) => `/cases/${cast.cases[state]}${tab ? `?tab=${tab}` : ''}`;
const authority = (cast: Cast): string => cast.org.authority;
const board = (cast: Cast): string => cast.board;
const administrator = (cast: Cast): string => cast.org.administrator;

export const pages: readonly Shown[] = [
  { name: 'sign-in', as: () => undefined, path: () => '/sign-in' },
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
  {
    name: 'start-checks',
    as: (c) => c.departmentBoard,
    path: () => '/start',
    then: async (page) => {
      await page.getByRole('button', { name: /Soạn tiếp|Go on/ }).click();
      await page.getByRole('heading', { name: /^(Tiêu chuẩn, điều kiện|Eligibility)/ }).waitFor();
    },
  },
  { name: 'case-dossier', as: (c) => c.departmentBoard, path: caseAt('law', 'dossier') },
  { name: 'case-of-the-law', as: (c) => c.departmentBoard, path: caseAt('law', 'clocks') },
  { name: 'procedures', as: board, path: () => '/procedures' },
  { name: 'procedure', as: board, path: () => '/procedures/nd300-appointment' },
  { name: 'history', as: administrator, path: () => '/history' },
  { name: 'history-case', as: administrator, path: (c) => `/history/${c.cases.decided}` },
  { name: 'mail', as: administrator, path: () => '/mail' },
  { name: 'moratoria', as: administrator, path: () => '/moratoria' },
  { name: 'person', as: (c) => c.candidate, path: () => '/concerning-me' },
  { name: 'rehearsal', as: administrator, path: () => '/rehearsal' },
  { name: 'profile', as: board, path: () => '/me' },
  {
    name: 'notices',
    as: (c) => c.org.headOfPersonnel,
    path: () => '/work',
    then: async (page) => {
      await page.getByRole('button', { name: /Thông báo|Notices/ }).click();
      await page.getByRole('heading', { level: 2, name: /^(Thông báo|Notices)/ }).waitFor();
    },
  },
  {
    name: 'search',
    as: administrator,
    path: () => '/procedures',
    then: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill('tru');
      await page.getByRole('option').nth(1).waitFor();
    },
  },
  {
    name: 'shortcuts',
    as: board,
    path: () => '/procedures',
    then: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
];

/** The page as it is shown, at rest. */
export async function openShown(stage: Stage, cast: Cast, shown: Shown, look: Look): Promise<Page> {
  const person = shown.as(cast);
  const page = person === undefined ? await stage.page(look) : await stage.as(cast.org, person, shown.path(cast), look);
  if (person === undefined) await page.goto(shown.path(cast));
  await getThere(page, cast, shown);
  return page;
}

async function getThere(page: Page, cast: Cast, shown: Shown): Promise<void> {
  await settledPage(page);
  if (!shown.then) return;
  await shown.then(page, cast);
  await restingPage(page);
}

/** Waits until nothing is loading and what is shown stays as it is. */
async function settledPage(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.evaluate('document.fonts.ready');
  await restingPage(page);
}

/** Nothing loads, and for a while nothing changes. */
async function restingPage(page: Page): Promise<void> {
  let before = '';
  await until(async () => {
    if ((await page.locator('[aria-busy="true"]').count()) > 0) return false;
    const now = await page.locator('body').innerText();
    const rests = now === before;
    before = now;
    if (!rests) await page.evaluate('new Promise((passed) => setTimeout(passed, 80))');
    return rests;
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { Sessions } from '../../apps/api/src/http/sessions';
import { percentile } from '../load/percentile';
import { begin, toDecision } from '../load/procedure-p';
import { navigated, pressed, Screens, seenAt } from '../load/screen';
import { Town } from '../load/town';
import type { Stand } from '../machine/stand';
import { round } from '../measure';
import { copyCase } from './copies';
import { productSettled } from './settled';

interface Times {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface ConsoleSpeed {
  readonly cases: number;
  /** Compressed JavaScript of a first visit. */
  readonly initialKiB: number;
  /** My work of somebody with a task in each case, from the navigation until the first task can be acted on; nothing cached. */
  readonly work: Times;
  /** From a press on a link until the other page is there with its content, each page for the first time. */
  readonly route: Times;
  /** From the press that confirms a decision until its receipt is shown. */
  readonly acknowledged: Times;
  /** From the same press until somebody else's open page of the case shows the new state. */
  readonly elsewhere: Times;
}

const kib = 1024;
const seatsPerCase = 3;

/** What people wait for at their screens, in a real browser, while the organisation has so many open cases. */
export async function consoleSpeed(stand: Stand, chromium: string, plan: { cases: number; times: number }): Promise<ConsoleSpeed> {
  const town = await Town.found(stand.source, { base: stand.base, key: stand.sessionKey, divisions: 2, vacancies: plan.times + 1 });
  // A division full of open cases, and one where decisions are taken: what takes effect touches the cases of its own unit.
  const [full, other] = town.seeded.divisions;
  const [vetter, member] = [full?.vetters[0] ?? '', other?.board[0] ?? ''];
  const place = town.place(0);
  const { caseId, step } = await begin(place);
  await place.nominator.post(`/cases/${caseId}/acts`, { type: 'nominate', step, fields: {} }, 2);
  const decisions: string[] = [];
  for (let n = 0; n < plan.times; n += 1) decisions.push((await toDecision(town.place(1))).caseId);
  await productSettled(stand);
  await copyCase(stand.sql, town.org, caseId, { count: plan.cases, seats: seatsPerCase, first: vetter });
  const sessions = new Sessions(stand.sessionKey);
  const token = (personId: string): Promise<string> => sessions.issue({ org: town.org, personId, acr: 'bench' });
  const screens = await Screens.open(chromium, stand.base);
  try {
    const visit = async <T>(person: string, look: (page: Page) => Promise<T>): Promise<T> => {
      const page = await screens.of(await token(person));
      return look(page).finally(() => page.context().close());
    };
    const warm = (page: Page): Promise<number> => navigated(page, '/work', workUsable);
    await visit(vetter, warm);
    const work: number[] = [];
    const route: number[] = [];
    for (let n = 0; n < plan.times; n += 1) work.push(await visit(vetter, warm));
    for (let n = 0; n < Math.ceil(plan.times / routes.length); n += 1) route.push(...(await visit(vetter, walk)));
    const decided = await visit(member, (theirs) => visit(town.seeded.authority, (page) => decide(page, theirs, decisions)));
    return {
      cases: plan.cases,
      initialKiB: initialKiB(),
      work: times(work),
      route: times(route),
      acknowledged: times(decided.map((d) => d.acknowledged)),
      elsewhere: times(decided.map((d) => d.elsewhere)),
    };
  } finally {
    await screens.close();
  }
}

const times = (ms: readonly number[]): Times => ({
  count: ms.length,
  p50Ms: round(percentile(ms, 50)),
  p95Ms: round(percentile(ms, 95)),
});

/** The page's scripts and all that they import at once, as the built page names them. */
function initialKiB(): number {
  const folder = join('dist', 'console');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((m) => m[1] ?? '');
  return round(files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / kib);
}

const idle = `!document.querySelector('main [aria-busy="true"]')`;
const workUsable = `document.querySelector('li[id^="task-"] a') && document.querySelector('#decision-box :is(input, textarea, button):enabled')`;

const link = (to: string): string => `document.querySelector('nav a[href="${to}"]')`;
const routes = [
  link('/cases'),
  `document.querySelector('main a[href^="/cases/"]')`,
  link('/procedures'),
  link('/concerning-me'),
  link('/work'),
];

/** One walk through the pages, from my work back to it. */
async function walk(page: Page): Promise<number[]> {
  await navigated(page, '/work', workUsable);
  const taken: number[] = [];
  for (const to of routes) {
    const other = `document.querySelector('main h1') && document.querySelector('main h1').innerText !== was && ${idle}`;
    taken.push(await pressed(page, to, other, `const was = document.querySelector('main h1').innerText`));
  }
  return taken;
}

interface Decided {
  readonly acknowledged: number;
  readonly elsewhere: number;
}

const instrument = [
  ['number', '17/QĐ-UBND'],
  ['date', new Date().toISOString().slice(0, 10).split('-').reverse().join('/')],
  ['issuingBody', 'Ủy ban nhân dân tỉnh'],
  ['signer', 'Chủ tịch'],
  ['effectiveDate', '15/12/2099'],
] as const;

/** Decides case after case at the screen, while somebody else has the same case open. */
async function decide(page: Page, other: Page, cases: readonly string[]): Promise<Decided[]> {
  const decided: Decided[] = [];
  for (const caseId of cases) {
    const ended = `${idle} && document.querySelectorAll('[data-standing="here"]').length === 0`;
    await Promise.all([other, page].map((p) => navigated(p, `/cases/${caseId}`, `document.querySelector('[data-standing="here"]')`)));
    await page.locator('#decision-box input[value="approve"]').check();
    for (const [field, value] of instrument) {
      await page.locator(`#field-${field}`).fill(value);
      await page.locator(`#field-${field}`).press('Tab'); // a calendar that is open lies over what comes next
    }
    await page.locator('#decision-box form button[type="submit"]').first().click();
    await page.locator('#decision-box [role="group"] button').first().waitFor();
    const seen = seenAt(other, ended);
    const from = await page.evaluate<number>('Date.now()');
    const acknowledged = await pressed(
      page,
      `document.querySelector('#decision-box [role="group"] button')`,
      `document.querySelector('#decision-box [role="status"] h3')`,
    );
    decided.push({ acknowledged, elsewhere: (await seen) - from });
  }
  return decided;
}

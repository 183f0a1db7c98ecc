import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { samplePlan, seedOrganisation, type SeededDivision, type SeededOrganisation } from '#persistence';
import { shipped } from '#testing';
import { House } from '../../e2e/support/house';
import type { Walk } from '../../e2e/support/walk';
import { openBrowser } from './browser';

export type Language = 'vi' | 'en';

export interface Look {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Of another API on the same rows. */
  readonly base?: string;
}

/** The whole product with its console, and a browser to walk in it. */
export class Stage {
  private static kept: Stage | undefined;
  /** Pages that somebody left, by their look. */
  private readonly left = new Map<string, Page[]>();
  private readonly looks = new Map<BrowserContext, Look>();

  private constructor(
    readonly house: House,
    private readonly browser: Browser,
  ) {}

  /** From now on all who ask for a stage like every other get this one. */
  static async keepOpen(name: string): Promise<void> {
    await House.keepOpen(`journeys-${name}`);
    Stage.kept = await Stage.open(name);
  }

  static async closeKept(): Promise<void> {
    await Stage.kept?.browser.close();
    Stage.kept = undefined;
    await House.closeKept();
  }

  static async open(name: string): Promise<Stage> {
    return Stage.kept ?? Stage.at(await House.open(name));
  }

  /** One whose house differs. */
  static async own(name: string, options?: Parameters<typeof House.own>[1]): Promise<Stage> {
    return Stage.at(await House.own(name, options));
  }

  private static async at(house: House): Promise<Stage> {
    if (!existsSync('dist/console/index.html')) throw new Error('the console is not built: npm run console:build');
    return new Stage(house, await openBrowser());
  }

  seed(
    plan: { readonly rehearsal?: boolean; readonly divisions?: number; readonly departments?: number } = {},
  ): Promise<SeededOrganisation> {
    return seedOrganisation(this.house.source, {
      name: { vi: 'Tỉnh An Bình', en: 'An Binh Province' },
      rehearsal: plan.rehearsal ?? false,
      divisions: plan.divisions ?? 1,
      departments: samplePlan.departments.slice(0, plan.departments ?? 0),
      ...shipped(),
    });
  }

  walk(org: SeededOrganisation, division: SeededDivision | undefined): Walk {
    if (!division) throw new Error('the organisation has fewer divisions');
    return { org, division, as: (person) => this.house.as(org.org, person) };
  }

  /** A page of a browser of its own, where nobody has signed in. */
  async page(look: Look = {}): Promise<Page> {
    const left = this.left.get(JSON.stringify(look))?.pop();
    if (left) return left;
    const context = await this.context(look);
    this.looks.set(context, look);
    return context.newPage();
  }

  private async context(look: Look): Promise<BrowserContext> {
    const { language = 'vi', dark = false, base = this.house.base } = look;
    const context = await this.browser.newContext({
      baseURL: base,
      viewport: sizeOf(look),
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    await context.addInitScript({ content: `localStorage.setItem('mandate.language', '${language}')` });
    context.setDefaultTimeout(15_000);
    return context;
  }

  /**
   * Somebody goes away and leaves nothing of his: no session, nothing he typed. The page itself stays for the next one of that
   * look, away from the console but with its code, as a browser at home keeps it; one that has never seen it costs twice as much.
   */
  async leave(...pages: readonly Page[]): Promise<void> {
    for (const page of pages) {
      const context = page.context();
      const look = this.looks.get(context) ?? {};
      await page.unrouteAll();
      await page.goto(elsewhere);
      await page.evaluate('sessionStorage.clear()');
      const protocol = await context.newCDPSession(page);
      const { origin } = new URL(page.url());
      await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb,websql,service_workers' });
      await protocol.detach();
      await page.setViewportSize(sizeOf(look));
      const key = JSON.stringify(look);
      this.left.set(key, [...(this.left.get(key) ?? []), page]);
    }
  }

  /** A page of somebody who has signed in, at `path`. */
  async as(org: SeededOrganisation, person: string | undefined, path = '/work', look: Look = {}): Promise<Page> {
    const page = await this.page(look);
    const answer = await page.request.post('/api/v1/demo/session', { data: { org: org.org, person } });
    if (!answer.ok()) throw new Error(`no session for ${person}: ${answer.status()}`);
    await page.goto(path);
    return page;
  }

  async nameOf(org: SeededOrganisation, person: string): Promise<string> {
    const [row] = await this.house.query<{ name: string }>(org.org, 'select name from person where org = $1 and id = $2', [
      org.org,
      person,
    ]);
    return row?.name ?? '';
  }

  /** The part of the page of the sign-in that is this organisation's; others of the house may bear its name, and so may their people. */
  peopleOf(page: Page, org: SeededOrganisation): Locator {
    return page.locator(`[aria-labelledby="org-${org.org}"]`);
  }

  /** The same by the page of the sign-in, as a person does it. */
  async signIn(org: SeededOrganisation, person: string): Promise<Page> {
    const page = await this.page();
    const name = await this.nameOf(org, person);
    await page.goto('/work');
    await page.getByRole('searchbox').fill(name);
    await this.peopleOf(page, org).getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý' }).waitFor();
    return page;
  }

  /** Whoever has not left by now takes his browser with him. */
  async close(): Promise<void> {
    const left = new Set([...this.left.values()].flat().map((page) => page.context()));
    if (this === Stage.kept)
      await Promise.all(
        this.browser
          .contexts()
          .filter((c) => !left.has(c))
          .map((c) => c.close()),
      );
    else await this.browser.close();
    await this.house.stop();
  }
}

/** A page of the console's origin that runs nothing. */
const elsewhere = '/mark.svg';

const sizeOf = ({ width = 1280, height = 860 }: Look): { width: number; height: number } => ({ width, height });

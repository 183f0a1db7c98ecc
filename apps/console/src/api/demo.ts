import type { Bilingual } from '../lib/format';
import { read, send } from './client';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface DemoOrganisation {
  readonly org: string;
  readonly name: Bilingual;
  readonly rehearsal: boolean;
  readonly people: readonly DemoPerson[];
}

/** Only the demonstration has these routes; elsewhere they answer 404. They are left out of the published interface. */
export const readDemoPeople = (): Promise<readonly DemoOrganisation[]> =>
  read<{ items: DemoOrganisation[] }>('/demo/people').then((answer) => answer.items);

export const startDemoSession = (who: { readonly org: string; readonly person: string }): Promise<unknown> =>
  send('POST', '/demo/session', who);

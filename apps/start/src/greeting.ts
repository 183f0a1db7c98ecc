import { inTransaction, openDatabase } from '#persistence';
import type { Running } from '#config';
import { say } from './phases';

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

interface DemoOrganisation {
  readonly org: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly people: readonly DemoPerson[];
}

/** For each thing one may do: the role that does it, as the list of demo people names it. */
const parts: readonly (readonly [string, string])[] = [
  ['starts procedures', 'organisation-board:chair'],
  ['vets', 'vetting-group'],
  ['chairs the vote', 'committee:chair'],
  ['votes', 'committee'],
  ['decides', 'chair'],
  ['inspects', 'administrator'],
  ['audits', 'auditor'],
];

/** Where to go, as whom, and what else there is. */
export async function greet(running: Running, demo: boolean): Promise<void> {
  const { url } = running.api;
  const console = await fetch(url).catch(() => undefined);
  say(console?.ok ? `\nOpen ${url}` : `\nThe API answers at ${url}/api/v1`);
  if (demo) await introduce(running);
  say('\nIn another terminal: npm run demo · npm run verify -- CASE · npm run doctor');
  say('Stop with Ctrl-C; data and logs stay in .data (npm run reset deletes them).');
}

async function introduce({ api, database }: Running): Promise<void> {
  const response = await fetch(`${api.url}/api/v1/demo/people`);
  const { items } = (await response.json()) as { items: DemoOrganisation[] };
  const sample = items[0];
  if (!sample) return;
  say(`\nAs whom (demo: anybody on this machine may be any of them) in ${sample.name.vi} / ${sample.name.en}, ${sample.org}:`);
  for (const [does, role] of parts) {
    const person = sample.people.find((p) => p.roles.includes(role));
    if (person) say(`  ${does.padEnd(18)} ${person.name.padEnd(22)} ${person.id}`);
  }
  const board = sample.people.find((p) => p.roles.includes('organisation-board:chair'));
  const candidate = sample.people.find((p) => p.roles.length === 0);
  const post = await vacantPost(database.appUrl, sample.org);
  if (!board || !candidate || !post) return;
  const json = `-H 'content-type: application/json'`;
  say('\nFrom a shell:');
  say(
    `  TOKEN=$(curl -s ${api.url}/api/v1/demo/session ${json} -d '{"org":"${sample.org}","person":"${board.id}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  );
  say(
    `  curl -s ${api.url}/api/v1/cases -H "authorization: Bearer $TOKEN" -H "idempotency-key: example-$RANDOM" ${json} \\\n` +
      `    -d '{"procedure":"appointment-by-committee","post":"${post}","candidates":["${candidate.id}"]}'`,
  );
}

async function vacantPost(appUrl: string, org: string): Promise<string | undefined> {
  const source = await openDatabase(appUrl, 1);
  try {
    const sql = `select p.id from post p where p.kind = 'head' and not exists (select from incumbency i where i.org = p.org and i.post = p.id) limit 1`;
    const [post] = await inTransaction(source, org, (tx) => tx.query<{ id: string }>(sql));
    return post?.id;
  } finally {
    await source.destroy();
  }
}

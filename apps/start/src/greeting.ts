import type { Running } from '#config';
import { readCast } from './cast';
import { say } from './phases';

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
  const cast = await readCast(database.appUrl);
  if (!cast) return;
  say(`\nAs whom in ${cast.name.vi} / ${cast.name.en} (demo: anybody on this machine may be any of them):`);
  for (const person of cast.people) say(`  ${person.part.padEnd(18)} ${person.name.padEnd(22)} ${person.id}`);
  const board = cast.people.find((person) => person.part === 'starts procedures');
  if (!board) return;
  const json = `-H 'content-type: application/json'`;
  const who = JSON.stringify({ org: cast.org, person: board.id });
  const what = JSON.stringify({ procedure: 'appointment-by-committee', post: cast.post, candidates: [cast.candidate] });
  say('\nFrom a shell, the first case:');
  say(`  TOKEN=$(curl -s ${api.url}/api/v1/demo/session ${json} \\\n    -d '${who}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`);
  say(
    `  curl -s ${api.url}/api/v1/cases -H "authorization: Bearer $TOKEN" -H "idempotency-key: example-$RANDOM" ${json} \\\n    -d '${what}'`,
  );
}

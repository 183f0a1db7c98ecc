import { join } from 'node:path';
import { readRunning, runningFile } from '#config';
import { loadShipped } from '#definitions';
import { demoAdministrator } from '../administrator';
import type { Body, Session } from '../session';
import { fill, rehearsalName, type Progress } from './fill';
import { readMemory, writeMemory } from './memory';

const tellEveryMs = 5000;
const memoryFile = join(runningFile, '..', 'demo-data.json');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Fills the demo organisation of the installation that runs in this folder, once; the launcher runs it in the background. */
async function main(): Promise<void> {
  const running = readRunning();
  const [calendar] = loadShipped('procedures').calendars;
  if (!running || !calendar) throw new Error('nothing runs in this folder');
  const memory = readMemory(memoryFile);
  const name = `${rehearsalName.vi} / ${rehearsalName.en}`;
  if (memory.finished) return say(`in ${name}`);
  const administrator = await demoAdministrator(running.api.url);
  if (memory.org === undefined && (await exists(administrator))) return say(`in ${name}, from before`);
  say(memory.org === undefined ? `fills ${name}; who signs in there sees it grow` : `goes on with ${name} where it was ended`);
  const began = Date.now();
  const took = (): string => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  let told = began;
  const keep = (progress: Progress): void => {
    writeMemory(memoryFile, memory);
    if (Date.now() - told < tellEveryMs || memory.finished) return;
    told = Date.now();
    say(`${progress.cases} of ${progress.of} cases, its clock at ${progress.day}, ${took()}`);
  };
  await fill(administrator, { calendar, memory, keep });
  const left = Object.entries(memory.left);
  for (const [key, why] of left) say(`left as it stands: ${key}: ${why}`);
  say(`${Object.keys(memory.cases).length} cases, its clock at now, ${took()}: ${name}`);
}

/** A rehearsal of that name from before, whose memory is gone, is not filled a second time. */
async function exists(administrator: Session): Promise<boolean> {
  const { items } = await administrator.get('/rehearsals');
  return items.some((r: Body) => r.name.vi === rehearsalName.vi);
}

main().catch((error: unknown) => {
  say(`not finished, it goes on at the next start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

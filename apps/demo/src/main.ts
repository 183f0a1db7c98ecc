import { parseArgs } from 'node:util';
import { loadShipped } from '#definitions';
import { demoAdministrator } from './administrator';
import { reachInstallation } from './installation';
import { playStory, type Played } from './play-stories';
import { stories } from './stories';
import { writeExpected } from './trail';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Plays every story on the running installation. Exit code 1 when a trail is broken or not as its file says. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'vi' },
      // Writes the trails as the new expectation, to be reviewed before they are committed.
      write: { type: 'boolean', default: false },
    },
  });
  const language = values.lang === 'en' ? 'en' : 'vi';
  const definitions = loadShipped('procedures').definitions.map((d) => d.definition);
  const installation = await reachInstallation(say);
  try {
    const administrator = await demoAdministrator(installation.api);
    const played: Played[] = [];
    for (const story of stories) {
      const one = await playStory(administrator, story, definitions, language);
      if (values.write) writeExpected(story.key, one.trail);
      if (!values.json) process.stdout.write(`${one.text}\n`);
      played.push(one);
    }
    if (values.json) process.stdout.write(`${JSON.stringify(played, null, 2)}\n`);
    return played.every((one) => one.ok) ? 0 : 1;
  } finally {
    await installation.stop();
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);

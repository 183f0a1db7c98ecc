import type { Definition } from '#domain';
import { perform, type Performance } from './perform';
import type { Session } from './session';
import type { Story } from './story';
import { tell, type Language, type Told } from './tell';
import { en } from './texts/en';
import type { Texts } from './texts/texts';
import { vi } from './texts/vi';
import { differences, readExpected, withoutIds, type Expected } from './trail';

export interface Played {
  readonly key: string;
  readonly title: string;
  readonly seconds: number;
  readonly verdict: Performance['verdict'];
  readonly trail: readonly Expected[];
  readonly differences: readonly string[];
  readonly told: readonly Told[];
  readonly text: string;
  readonly ok: boolean;
}

const catalogues: Record<Language, Texts> = { vi, en };

/** Plays a story, tells it, and holds its trail against the file in the repository. */
export async function playStory(
  administrator: Session,
  story: Story,
  definitions: readonly Definition[],
  language: Language,
  expected: readonly Expected[] = readExpected(story.key),
): Promise<Played> {
  const definition = definitions.find((d) => d.key === story.procedure);
  if (!definition) throw new Error(`no procedure ${story.procedure}`);
  const performance = await perform(administrator, story);
  const trail = withoutIds(performance.entries);
  const found = differences(trail, expected);
  const told = tell(performance, definition, catalogues[language], language);
  const { verdict, seconds } = performance;
  return {
    key: story.key,
    title: story.title[language],
    seconds,
    verdict,
    trail,
    differences: found,
    told,
    text: page(performance, definition, told, found, language),
    ok: verdict.ok && found.length === 0,
  };
}

function page(
  performance: Performance,
  definition: Definition,
  told: readonly Told[],
  found: readonly string[],
  language: Language,
): string {
  const texts = catalogues[language];
  const { story, post, verdict } = performance;
  const about = texts.beginning({ procedure: definition.title[language], post: post.title[language], of: post.of[language] });
  const lines = [story.title[language].toUpperCase(), about, ''];
  let day = '';
  for (const sentence of told) {
    if (sentence.day !== day) lines.push(texts.day(sentence.day));
    day = sentence.day;
    lines.push(`  ${sentence.time}  ${sentence.text}`);
  }
  lines.push('', texts.verified({ entries: verdict.entries ?? 0, ok: verdict.ok }), texts.asExpected({ differences: found }));
  return [...lines, texts.took(performance.seconds), ''].join('\n');
}

import type { Definition } from '#domain';
import { proseOf, type Said } from './prose';
import { en } from './words.en';
import { vi } from './words.vi';
import type { Language, Words } from './words';

const languages: Readonly<Record<Language, Words>> = { vi, en };

/** The titles by which people know the instruments of the register. */
export type InstrumentTitle = (key: string, language: Language) => string;

/** A definition as prose, a line each, with the article of each rule behind it. */
export function explain(definition: Definition, language: Language, title: InstrumentTitle): string[] {
  const words = languages[language];
  const print = ({ text, rule }: Said): string => {
    const basis = rule?.source
      ? words.source(rule.source, (key) => title(key, language))
      : rule?.houseRule && `${words.houseRule}: ${rule.houseRule[language]}`;
    const reading = rule?.interpretation && `${words.interpretation}: ${rule.interpretation[language]}`;
    const bases = [basis, reading].filter(Boolean).join('; ');
    return bases ? `${text.replace(/\.$/u, '')} [${bases}].` : text;
  };
  return proseOf(definition, language).flatMap(({ kind, heading, lines }) => {
    const version = kind === 'whole' ? [words.version(definition.version, definition.valid.from, definition.valid.until)] : [];
    const apart = kind === 'step' || kind === 'deadline' ? [''] : [];
    const before = { whole: '', facts: '  - ', eligibility: '  - ', step: '  ', deadline: '  ' }[kind];
    return [...apart, print(heading), ...version, ...lines.map((line) => before + print(line))];
  });
}

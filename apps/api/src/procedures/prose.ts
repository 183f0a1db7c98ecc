import { proseOf, type Said } from '#definitions';
import type { Definition } from '#domain';
import { basisOf } from '../cases/basis';
import type { ProseSectionDto, SaidDto } from './procedures.dto';

/** A definition in sentences of both languages; they have the same lines, so each is told once with its rule. */
export function bilingualProse(definition: Definition): ProseSectionDto[] {
  const english = proseOf(definition, 'en');
  return proseOf(definition, 'vi').map(({ kind, key, heading, lines }, n) => ({
    kind,
    key: key ?? null,
    heading: both(heading, english[n]?.heading),
    lines: lines.map((line, at) => both(line, english[n]?.lines[at])),
  }));
}

const both = (vi: Said, en: Said | undefined): SaidDto => ({
  text: { vi: vi.text, en: en?.text ?? vi.text },
  basis: vi.rule ? basisOf(vi.rule) : {},
});

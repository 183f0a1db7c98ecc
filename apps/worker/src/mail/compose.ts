import type { Letter } from '#persistence';
import { words } from './words';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A notice as a mail: what waits, in words, and where to find it. The rest is read in the console, by whoever may. */
export function compose(letter: Letter, console: string): Mail {
  const w = words[letter.language];
  const what = w.kinds[letter.kind] ?? w.other;
  const { about } = letter;
  const step = about?.step ? `: ${about.step[letter.language]}` : '';
  const link = about ? `${console}/cases/${about.caseId}` : `${console}/start`;
  return {
    to: letter.to,
    subject: about ? `[${about.code}] ${what.short}${step}` : what.short,
    text: [about ? `${w.procedure} ${about.code}${step}` : '', what.long, link, w.foot].filter(Boolean).join('\n\n'),
  };
}

import type { LegalSource, Share, Span } from '#domain';

/** "10 working days"; whole years are said as years where the months divide. */
export function spanOf(units: Readonly<Record<Span['unit'], string>>): (span: Span) => string {
  return ({ n, unit }) => `${n} ${units[unit]}`;
}

/** A share as the law writes it: "more than 1/2". */
export function shareOf(more: string, least: string, behind: string): (share: Share) => string {
  return ({ op, num, den }) => (op === '>' ? `${more} ${num}/${den}` : `${least} ${num}/${den}${behind ? ` ${behind}` : ''}`);
}

interface PlaceWords {
  readonly point: string;
  readonly clause: string;
  readonly article: string;
  readonly amended: string;
}

/** A place in an instrument, smallest part first as Vietnamese law cites it: điểm–khoản–Điều. */
export function placeOf(words: PlaceWords): (source: LegalSource, title: (instrument: string) => string) => string {
  return ({ instrument, article, clause, point, amendedBy }, title) => {
    const parts = [point && `${words.point} ${point}`, clause && `${words.clause} ${clause}`, article && `${words.article} ${article}`];
    const place = parts.filter(Boolean).join(' ');
    return `${place ? `${place} ` : ''}${title(instrument)}${amendedBy ? ` (${words.amended} ${title(amendedBy)})` : ''}`;
  };
}

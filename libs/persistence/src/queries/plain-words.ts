/** Text as the `search` columns hold it: lower case, without diacritics, đ as d. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().trim();
}

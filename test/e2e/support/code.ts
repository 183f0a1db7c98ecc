const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** The code of the nth case of a kind in its organisation, begun in the year in which the test runs. */
export const code = (n: number, kind = 'BN'): string => `${kind}-${year}-${String(n).padStart(4, '0')}`;

/** Without marks and case, so that "nguyen" finds "Nguyễn" and "d" finds "đ". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0110\u0111]/g, 'd')
    .toLowerCase()
    .trim();

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const middles = ['Văn', 'Thị', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Đức', 'Thu', 'Xuân', 'Hữu', 'Kim'];
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hùng',
  'Khánh',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Tuấn',
  'Vân',
  'Yến',
];

/** A name of an invented person: the nth of a fixed series, so that a seed is the same each time. */
export function personName(n: number): string {
  const pick = (list: readonly string[], by: number): string => list[by % list.length] ?? '';
  return `${pick(families, n * 5)} ${pick(middles, n * 3 + Math.floor(n / 13))} ${pick(givens, n * 7 + Math.floor(n / 20))}`;
}

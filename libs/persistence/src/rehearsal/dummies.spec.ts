import { dummyNames, type Officeholder } from './dummies';

const body = (n: number, role: string, unit: string): Officeholder['bodies'][number] => ({
  kind: 'committee',
  role,
  n,
  unit,
  title: { vi: 'Tập thể biểu quyết', en: 'Committee' },
  of: { vi: `Phòng ${unit}`, en: `Division ${unit}` },
});
const person = (id: string, parts: Partial<Officeholder>): Officeholder => ({ id, duties: [], posts: [], bodies: [], ...parts });
const names = (...people: Officeholder[]): (string | undefined)[] => {
  const found = dummyNames(people);
  return people.map((p) => found.get(p.id)?.vi);
};

it('names a person after the office', () => {
  const post = { kind: 'chair', unit: 'x', title: { vi: 'Giám đốc Sở', en: 'Director' }, of: { vi: 'Sở', en: 'Department' } };
  expect(
    names(person('a', { posts: [post], bodies: [body(2, 'member', '1')] }), person('b', { bodies: [body(3, 'member', '1')] })),
  ).toEqual(['Giám đốc Sở', 'Ủy viên 3, Tập thể biểu quyết']);
});

it('tells units and equals apart', () => {
  expect(
    names(
      person('a', { bodies: [body(0, 'chair', '1')] }),
      person('b', { bodies: [body(0, 'chair', '2')] }),
      person('c', {}),
      person('d', {}),
    ),
  ).toEqual(['Chủ trì, Tập thể biểu quyết, Phòng 1', 'Chủ trì, Tập thể biểu quyết, Phòng 2', 'Công chức 1', 'Công chức 2']);
});

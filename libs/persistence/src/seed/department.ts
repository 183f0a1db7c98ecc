import type { Tx } from '../tx';
import { hold, insertBody, insertPost, insertUnit, type People, type Title } from './rows';

/** Ids by role of a provincial department with its divisions. */
export interface SeededDepartment {
  readonly unit: string;
  readonly headPost: string;
  readonly head: string;
  readonly deputies: readonly string[];
  /** The first is the secretary; the leadership sits in it. */
  readonly partyCommittee: readonly string[];
  readonly headOfPersonnel: string;
  readonly board: readonly string[];
  readonly headsOfOrganisations: readonly string[];
  readonly divisions: readonly { readonly unit: string; readonly headPost: string; readonly head: string; readonly deputy: string }[];
  /** A division's head's post that nobody holds. */
  readonly vacancy: string;
  /** In-house people who may be put forward for it. */
  readonly candidates: readonly string[];
}

const count = { deputies: 3, committee: 5, organisations: 3, divisions: 18, candidates: 4 } as const;

/** Facts by which eligibility rules know a person as fit; a seed's people are. */
const fit = {
  planned: true,
  ratingsGood: 3,
  retirementDate: '2045-07-01',
  barred: false,
  localInBarredPost: false,
  awayThreeMonths: false,
  tasksCompleted: true,
};

/** The head of the first division is due for reappointment: a fixed day, for a story that begins on a fixed day comes to it. */
const termEnds = '2027-06-30';

/** What differs between departments of a seed. */
export interface DepartmentPlan extends Title {
  /** For ten years its head has held the post, in two terms, the second of which ends on this day. */
  readonly secondTermEnds?: string;
  /** Further divisions that nobody heads yet. */
  readonly vacantDivisions?: readonly Title[];
  /** A deputy's post that nobody holds. */
  readonly vacantDeputy?: boolean;
}

/** A department of a province: leadership, party committee, mass organisations, divisions with heads and deputies, one vacancy. */
export async function seedDepartment(tx: Tx, people: People, province: string, name: DepartmentPlan): Promise<SeededDepartment> {
  const unit = await insertUnit(tx, name, 'department', province);
  const holder = async (
    kind: string,
    title: Title,
    in_: string = unit,
    until: string | null = null,
  ): Promise<{ post: string; person: string }> => {
    const post = await insertPost(tx, in_, kind, title);
    const person = await people.one(fit);
    await hold(tx, person, post, until);
    return { post, person };
  };
  const several = async (n: number, kind: string, title: Title): Promise<string[]> => {
    const persons: string[] = [];
    for (let i = 0; i < n; i += 1) persons.push((await holder(kind, title)).person);
    return persons;
  };
  const head = await holder('head', { vi: `Giám đốc ${name.vi}`, en: `Director, ${name.en}` }, unit, name.secondTermEnds ?? null);
  if (name.secondTermEnds) await twoTerms(tx, head, name.secondTermEnds);
  const deputies = await several(count.deputies, 'deputy-head', { vi: `Phó Giám đốc ${name.vi}`, en: `Deputy Director, ${name.en}` });
  const headOfPersonnel = (await holder('head-of-personnel', { vi: 'Phụ trách công tác tổ chức cán bộ', en: 'Head of Personnel' })).person;
  const headsOfOrganisations = await several(count.organisations, 'head-of-organisation', {
    vi: 'Người đứng đầu tổ chức chính trị - xã hội',
    en: 'Head of a socio-political organisation',
  });
  const partyCommittee = [head.person, ...deputies, ...(await people.some(count.committee, fit))];
  const board = await people.some(3);
  const divisions = await seedDivisions(tx, unit, holder);
  const candidates = divisions.slice(0, count.candidates).map((d) => d.deputy);
  const vacant = await insertUnit(tx, { vi: 'Phòng Kế hoạch', en: 'Planning Division' }, 'division', unit);
  const vacancy = await insertPost(tx, vacant, 'head', { vi: 'Trưởng phòng Kế hoạch', en: 'Head of the Planning Division' });
  await seedVacancies(tx, unit, name);
  await insertBody(tx, unit, 'party-committee', { vi: 'Cấp ủy', en: 'Party committee' }, partyCommittee);
  await insertBody(tx, unit, 'organisation-board', { vi: 'Ban tổ chức', en: 'Organisation board' }, board);
  await insertBody(tx, unit, 'civil-servants', { vi: 'Toàn thể công chức', en: 'All civil servants' }, [
    head.person,
    ...deputies,
    ...divisions.flatMap((d) => [d.head, d.deputy]),
  ]);
  return {
    unit,
    headPost: head.post,
    head: head.person,
    deputies,
    partyCommittee,
    headOfPersonnel,
    board,
    headsOfOrganisations,
    divisions,
    vacancy,
    candidates,
  };
}

async function seedVacancies(
  tx: Tx,
  department: string,
  { vi, en, vacantDivisions = [], vacantDeputy = false }: DepartmentPlan,
): Promise<void> {
  for (const title of vacantDivisions) {
    const division = await insertUnit(tx, title, 'division', department);
    await insertPost(tx, division, 'head', {
      vi: `Trưởng ${title.vi.charAt(0).toLowerCase()}${title.vi.slice(1)}`,
      en: `Head, ${title.en}`,
    });
  }
  if (vacantDeputy) await insertPost(tx, department, 'deputy-head', { vi: `Phó Giám đốc ${vi}`, en: `Deputy Director, ${en}` });
}

/** The term that is running began five years before its end, and another of five years went before it without a gap. */
async function twoTerms(tx: Tx, head: { post: string; person: string }, ends: string): Promise<void> {
  const before = (years: number): string => `${Number(ends.slice(0, 4)) - years}${ends.slice(4)}`;
  await tx.query('update incumbency set valid_from = $3 where org = $1 and post = $2', [tx.org, head.post, before(5)]);
  await hold(tx, head.person, head.post, before(5), before(10));
}

type Holder = (kind: string, title: Title, unit: string, until?: string | null) => Promise<{ post: string; person: string }>;

async function seedDivisions(tx: Tx, department: string, holder: Holder): Promise<SeededDepartment['divisions'][number][]> {
  const divisions: SeededDepartment['divisions'][number][] = [];
  for (let n = 1; n <= count.divisions; n += 1) {
    const division = await insertUnit(tx, { vi: `Phòng Nghiệp vụ ${n}`, en: `Division ${n}` }, 'division', department);
    const first = await holder(
      'head',
      { vi: `Trưởng phòng Nghiệp vụ ${n}`, en: `Head of Division ${n}` },
      division,
      n === 1 ? termEnds : null,
    );
    const second = await holder('deputy-head', { vi: `Phó Trưởng phòng Nghiệp vụ ${n}`, en: `Deputy Head of Division ${n}` }, division);
    divisions.push({ unit: division, headPost: first.post, head: first.person, deputy: second.person });
  }
  return divisions;
}

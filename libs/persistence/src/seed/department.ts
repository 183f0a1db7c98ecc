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

/** A department of a province: leadership, party committee, mass organisations, divisions with heads and deputies, one vacancy. */
export async function seedDepartment(tx: Tx, people: People, province: string, name: Title): Promise<SeededDepartment> {
  const unit = await insertUnit(tx, name, 'department', province);
  const holder = async (kind: string, title: Title, in_: string = unit): Promise<{ post: string; person: string }> => {
    const post = await insertPost(tx, in_, kind, title);
    const person = await people.one(fit);
    await hold(tx, person, post);
    return { post, person };
  };
  const several = async (n: number, kind: string, title: Title): Promise<string[]> => {
    const persons: string[] = [];
    for (let i = 0; i < n; i += 1) persons.push((await holder(kind, title)).person);
    return persons;
  };
  const head = await holder('head', { vi: `Giám đốc ${name.vi}`, en: `Director, ${name.en}` });
  const deputies = await several(count.deputies, 'deputy-head', { vi: `Phó Giám đốc ${name.vi}`, en: `Deputy Director, ${name.en}` });
  const headOfPersonnel = (await holder('head-of-personnel', { vi: 'Phụ trách công tác tổ chức cán bộ', en: 'Head of Personnel' })).person;
  const headsOfOrganisations = await several(count.organisations, 'head-of-organisation', {
    vi: 'Người đứng đầu tổ chức chính trị - xã hội',
    en: 'Head of a socio-political organisation',
  });
  const partyCommittee = [head.person, ...deputies, ...(await people.some(count.committee, fit))];
  const board = await people.some(3);
  const divisions: SeededDepartment['divisions'][number][] = [];
  for (let n = 1; n <= count.divisions; n += 1) {
    const division = await insertUnit(tx, { vi: `Phòng Nghiệp vụ ${n}`, en: `Division ${n}` }, 'division', unit);
    const first = await holder('head', { vi: `Trưởng phòng Nghiệp vụ ${n}`, en: `Head of Division ${n}` }, division);
    const second = await holder('deputy-head', { vi: `Phó Trưởng phòng Nghiệp vụ ${n}`, en: `Deputy Head of Division ${n}` }, division);
    divisions.push({ unit: division, headPost: first.post, head: first.person, deputy: second.person });
  }
  const candidates = divisions.slice(0, count.candidates).map((d) => d.deputy);
  const vacant = await insertUnit(tx, { vi: 'Phòng Kế hoạch', en: 'Planning Division' }, 'division', unit);
  const vacancy = await insertPost(tx, vacant, 'head', { vi: 'Trưởng phòng Kế hoạch', en: 'Head of the Planning Division' });
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

import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { BusinessCalendar, Definition } from '#domain';
import { inTransaction } from '../data-source';
import type { Tx } from '../tx';
import { seedDepartment, type DepartmentPlan, type SeededDepartment } from './department';
import { hold, insertBody, insertPost, insertUnit, People, type Title } from './rows';

/** What an organisation begins with, until people and authority have their own screens. */
export interface OrganisationPlan {
  readonly name: Title;
  readonly rehearsal: boolean;
  /** Everybody gets a mail address under it; without one nobody has any. */
  readonly mailDomain?: string;
  readonly definitions: readonly { readonly definition: Definition; readonly hash: string }[];
  readonly calendars: readonly BusinessCalendar[];
  /** Small units with a board, a vetting group and a committee; each has a head's post to fill by procedure P. */
  readonly divisions: number;
  /** Which of them, counted from 1, has a vetting group that nobody has been named to. */
  readonly unvetted?: number;
  /** Further posts in each of them that nobody holds; of civil servants, where none says otherwise. */
  readonly vacantPosts?: readonly (Title & { readonly staff?: string })[];
  /** Departments with leadership, party committee and divisions, for the procedures of the law. */
  readonly departments?: readonly DepartmentPlan[];
  /** Departments of which there is nothing yet but the vacant post of their head. */
  readonly vacant?: readonly Title[];
}

/** Ids by role, for whoever starts cases in the seeded organisation. */
export interface SeededOrganisation {
  readonly org: string;
  readonly authority: string;
  readonly headOfPersonnel: string;
  /** The authority's own organisation board: files for posts that the authority decides on. */
  readonly board: readonly string[];
  readonly administrator: string;
  readonly auditor: string;
  readonly divisions: readonly SeededDivision[];
  readonly departments: readonly SeededDepartment[];
}

export interface SeededDivision {
  readonly unit: string;
  readonly post: string;
  readonly board: readonly string[];
  readonly vetters: readonly string[];
  /** The first is the chair. */
  readonly committee: readonly string[];
  readonly candidates: readonly string[];
}

/** Seeds one organisation in one transaction: a province as managing authority, its units, their bodies and people. */
export function seedOrganisation(source: DataSource, plan: OrganisationPlan): Promise<SeededOrganisation> {
  const org = v7();
  return inTransaction(source, org, async (tx) => {
    await publish(tx, plan);
    const people = new People(tx, plan.mailDomain);
    const province = await insertUnit(tx, { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial People’s Committee' }, 'province', null);
    const authority = await people.one();
    const headOfPersonnel = await people.one();
    await hold(
      tx,
      authority,
      await insertPost(tx, province, 'chair', { vi: 'Chủ tịch Ủy ban nhân dân tỉnh', en: 'Chair of the People’s Committee' }),
    );
    await hold(
      tx,
      headOfPersonnel,
      await insertPost(tx, province, 'head-of-personnel', { vi: 'Trưởng ban Tổ chức', en: 'Head of Personnel' }),
    );
    const board = await people.some(3);
    await insertBody(tx, province, 'organisation-board', { vi: 'Ban tổ chức', en: 'Organisation board' }, board);
    const administrator = await people.one();
    const auditor = await people.one();
    await tx.query(`insert into duty (org, person, duty) values ($1, $2, 'administrator'), ($1, $2, 'rehearse'), ($1, $3, 'auditor')`, [
      org,
      administrator,
      auditor,
    ]);
    // In a rehearsal its director alone plays the others.
    if (!plan.rehearsal)
      await tx.query(`insert into duty (org, person, duty) select $1, person, 'rehearse' from unnest($2::uuid[]) person`, [org, board]);
    const divisions: SeededDivision[] = [];
    for (let n = 1; n <= plan.divisions; n += 1) divisions.push(await seedDivision(tx, people, province, n, plan));
    const departments: SeededDepartment[] = [];
    for (const name of plan.departments ?? []) departments.push(await seedDepartment(tx, people, province, name));
    for (const name of plan.vacant ?? []) {
      const unit = await insertUnit(tx, name, 'department', province);
      await insertPost(tx, unit, 'head', { vi: `Giám đốc ${name.vi}`, en: `Director, ${name.en}` });
    }
    return { org, authority, headOfPersonnel, board, administrator, auditor, divisions, departments };
  });
}

async function publish(tx: Tx, plan: OrganisationPlan): Promise<void> {
  await tx.query('insert into organisation (org, name, zone, rehearsal) values ($1, $2, $3, $4)', [
    tx.org,
    JSON.stringify(plan.name),
    'Asia/Ho_Chi_Minh',
    plan.rehearsal,
  ]);
  for (const c of plan.calendars) {
    await tx.query('insert into calendar (org, key, version, body) values ($1, $2, $3, $4)', [tx.org, c.key, c.version, JSON.stringify(c)]);
  }
  for (const { definition: d, hash } of plan.definitions) {
    await tx.query(
      'insert into procedure_definition (org, hash, key, version, kind, valid_from, valid_until, body) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [tx.org, hash, d.key, d.version, d.kind, d.valid.from, d.valid.until ?? null, JSON.stringify(d)],
    );
  }
}

async function seedDivision(tx: Tx, people: People, province: string, n: number, plan: OrganisationPlan): Promise<SeededDivision> {
  const division = await insertUnit(tx, { vi: `Trung tâm ${n}`, en: `Centre ${n}` }, 'agency', province);
  const vacancy = await insertPost(tx, division, 'head', { vi: `Giám đốc Trung tâm ${n}`, en: `Director of Centre ${n}` });
  for (const { staff, ...title } of plan.vacantPosts ?? []) await insertPost(tx, division, 'section-head', title, staff);
  const board = await people.some(3);
  const vetters = await people.some(plan.unvetted === n ? 0 : 20);
  const committee = await people.some(7);
  const candidates = await people.some(2);
  await insertBody(tx, division, 'organisation-board', { vi: 'Ban tổ chức', en: 'Organisation board' }, board);
  await insertBody(tx, division, 'vetting-group', { vi: 'Tổ thẩm định', en: 'Vetting group' }, vetters);
  await insertBody(tx, division, 'committee', { vi: 'Tập thể biểu quyết', en: 'Committee' }, committee);
  return { unit: division, post: vacancy, board, vetters, committee, candidates };
}

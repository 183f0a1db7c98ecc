import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { BusinessCalendar, Definition } from '#domain';
import { inTransaction } from '../data-source';
import type { Tx } from '../tx';
import { personName } from './names';

/** What an organisation begins with, until people and authority have their own screens. */
export interface OrganisationPlan {
  readonly name: { readonly vi: string; readonly en: string };
  readonly rehearsal: boolean;
  readonly definitions: readonly { readonly definition: Definition; readonly hash: string }[];
  readonly calendars: readonly BusinessCalendar[];
  /** Divisions of the department; each has a head's post to fill. */
  readonly divisions: number;
}

/** Ids by role, for whoever starts cases in the seeded organisation. */
export interface SeededOrganisation {
  readonly org: string;
  readonly authority: string;
  readonly headOfPersonnel: string;
  readonly administrator: string;
  readonly auditor: string;
  readonly divisions: readonly SeededDivision[];
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

const from = '2020-01-01';

/** Seeds one organisation in one transaction: a department as managing authority, its divisions, their bodies and people. */
export function seedOrganisation(source: DataSource, plan: OrganisationPlan): Promise<SeededOrganisation> {
  const org = v7();
  return inTransaction(source, org, async (tx) => {
    await tx.query('insert into organisation (org, name, zone, rehearsal) values ($1, $2, $3, $4)', [
      org,
      JSON.stringify(plan.name),
      'Asia/Ho_Chi_Minh',
      plan.rehearsal,
    ]);
    for (const c of plan.calendars)
      await tx.query('insert into calendar (org, key, version, body) values ($1, $2, $3, $4)', [org, c.key, c.version, JSON.stringify(c)]);
    for (const { definition: d, hash } of plan.definitions) {
      await tx.query(
        'insert into procedure_definition (org, hash, key, version, kind, valid_from, valid_until, body) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [org, hash, d.key, d.version, d.kind, d.valid.from, d.valid.until ?? null, JSON.stringify(d)],
      );
    }
    const people = new People(tx);
    const department = await unit(tx, { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, 'department', null);
    const authority = await people.one();
    const headOfPersonnel = await people.one();
    await hold(tx, authority, await post(tx, department, 'chair', { vi: 'Giám đốc Sở', en: 'Director' }));
    await hold(
      tx,
      headOfPersonnel,
      await post(tx, department, 'head-of-personnel', { vi: 'Trưởng phòng Tổ chức cán bộ', en: 'Head of Personnel' }),
    );
    const administrator = await people.one();
    const auditor = await people.one();
    await tx.query(`insert into duty (org, person, duty) values ($1, $2, 'administrator'), ($1, $3, 'auditor')`, [
      org,
      administrator,
      auditor,
    ]);
    const divisions: SeededDivision[] = [];
    for (let n = 1; n <= plan.divisions; n += 1) divisions.push(await seedDivision(tx, people, department, n));
    return { org, authority, headOfPersonnel, administrator, auditor, divisions };
  });
}

async function seedDivision(tx: Tx, people: People, department: string, n: number): Promise<SeededDivision> {
  const division = await unit(tx, { vi: `Phòng Nghiệp vụ ${n}`, en: `Division ${n}` }, 'division', department);
  const vacancy = await post(tx, division, 'head', { vi: `Trưởng phòng Nghiệp vụ ${n}`, en: `Head of Division ${n}` });
  const board = await people.some(3);
  const vetters = await people.some(20);
  const committee = await people.some(7);
  const candidates = await people.some(2);
  await body(tx, division, 'organisation-board', { vi: 'Ban tổ chức', en: 'Organisation board' }, board);
  await body(tx, division, 'vetting-group', { vi: 'Tổ thẩm định', en: 'Vetting group' }, vetters);
  await body(tx, division, 'committee', { vi: 'Tập thể biểu quyết', en: 'Committee' }, committee);
  return { unit: division, post: vacancy, board, vetters, committee, candidates };
}

class People {
  private count = 0;

  constructor(private readonly tx: Tx) {}

  async one(): Promise<string> {
    const id = v7();
    const name = personName(this.count);
    this.count += 1;
    await this.tx.query(
      `insert into person (org, id, name, search) values ($1, $2, $3, lower(replace(replace(unaccent($3), 'đ', 'd'), 'Đ', 'D')))`,
      [this.tx.org, id, name],
    );
    return id;
  }

  async some(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await this.one());
    return ids;
  }
}

async function unit(tx: Tx, name: object, kind: string, parent: string | null): Promise<string> {
  const id = v7();
  await tx.query('insert into unit (org, id, name, parent, managed_by, kind) values ($1, $2, $3, $4, $4, $5)', [
    tx.org,
    id,
    JSON.stringify(name),
    parent,
    kind,
  ]);
  return id;
}

async function post(tx: Tx, unitId: string, kind: string, title: object): Promise<string> {
  const id = v7();
  await tx.query('insert into post (org, id, unit, kind, title) values ($1, $2, $3, $4, $5)', [
    tx.org,
    id,
    unitId,
    kind,
    JSON.stringify(title),
  ]);
  return id;
}

async function hold(tx: Tx, person: string, postId: string): Promise<void> {
  await tx.query('insert into incumbency (org, id, person, post, valid_from) values ($1, $2, $3, $4, $5)', [
    tx.org,
    v7(),
    person,
    postId,
    from,
  ]);
}

/** The first of the members is its chair. */
async function body(tx: Tx, unitId: string, kind: string, title: object, members: readonly string[]): Promise<void> {
  const id = v7();
  await tx.query('insert into body (org, id, unit, kind, title) values ($1, $2, $3, $4, $5)', [
    tx.org,
    id,
    unitId,
    kind,
    JSON.stringify(title),
  ]);
  for (const [n, person] of members.entries()) {
    await tx.query('insert into membership (org, id, body, person, role, valid_from) values ($1, $2, $3, $4, $5, $6)', [
      tx.org,
      v7(),
      id,
      person,
      n === 0 ? 'chair' : 'member',
      from,
    ]);
  }
}

import { v7 } from 'uuid';
import type { Tx } from '../tx';
import { personName } from './names';

/** Everybody of a seed took office before this day. */
export const from = '2020-01-01';

/** The 28th of a month ahead: terms of a seed end after it was made, whenever that is, on a day that each year has. */
export function inMonths(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 28)).toISOString().slice(0, 10);
}

export interface Title {
  readonly vi: string;
  readonly en: string;
}

/** Makes invented people, always the same names in the same order. */
export class People {
  private count = 0;

  /** `domain`: of everybody's mail address; without one nobody has any. */
  constructor(
    private readonly tx: Tx,
    private readonly domain?: string,
  ) {}

  async one(facts: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const id = v7();
    const name = personName(this.count);
    this.count += 1;
    const email = this.domain === undefined ? null : addressOf(name, this.count, this.domain);
    await this.tx.query(
      `insert into person (org, id, name, search, facts, email) values ($1, $2, $3, lower(replace(replace(unaccent($3), 'đ', 'd'), 'Đ', 'D')), $4, $5)`,
      [this.tx.org, id, name, JSON.stringify(facts), email],
      'seed person',
    );
    return id;
  }

  async some(count: number, facts: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await this.one(facts));
    return ids;
  }
}

/** "an.nguyen.van.12@tinh.example": the given name first, a number because names repeat. */
function addressOf(name: string, n: number, domain: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
  const [given, ...rest] = plain.split(' ').reverse();
  return `${[given, ...rest.reverse(), n].join('.')}@${domain}`;
}

/** `managedBy`: whose head decides on people here; nobody above: the unit decides itself. */
export async function insertUnit(
  tx: Tx,
  name: Title,
  kind: string,
  parent: string | null,
  managedBy: string | null = parent,
): Promise<string> {
  const id = v7();
  await tx.query(
    'insert into unit (org, id, name, parent, managed_by, kind) values ($1, $2, $3, $4, $5, $6)',
    [tx.org, id, JSON.stringify(name), parent, managedBy, kind],
    'seed unit',
  );
  return id;
}

/** `staff`: the category of staff that the post belongs to, as the scope of a definition names it. */
export async function insertPost(tx: Tx, unit: string, kind: string, title: Title, staff = 'civil-servant'): Promise<string> {
  const id = v7();
  await tx.query(
    'insert into post (org, id, unit, kind, staff, title) values ($1, $2, $3, $4, $5, $6)',
    [tx.org, id, unit, kind, staff, JSON.stringify(title)],
    'seed post',
  );
  return id;
}

/** Puts a person into a post; `until` is the day the term ends. */
export async function hold(tx: Tx, person: string, post: string, until: string | null = null, since: string = from): Promise<void> {
  await tx.query(
    'insert into incumbency (org, id, person, post, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)',
    [tx.org, v7(), person, post, since, until],
    'seed incumbency',
  );
}

/** The first of the members is its chair. */
export async function insertBody(tx: Tx, unit: string, kind: string, title: Title, members: readonly string[]): Promise<void> {
  const id = v7();
  await tx.query(
    'insert into body (org, id, unit, kind, title) values ($1, $2, $3, $4, $5)',
    [tx.org, id, unit, kind, JSON.stringify(title)],
    'seed body',
  );
  for (const [n, person] of members.entries()) {
    await tx.query(
      'insert into membership (org, id, body, person, role, valid_from) values ($1, $2, $3, $4, $5, $6)',
      [tx.org, v7(), id, person, n === 0 ? 'chair' : 'member', from],
      'seed member',
    );
  }
}

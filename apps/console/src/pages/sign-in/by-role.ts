import type { DemoPerson } from '../../api/demo';

export interface RoleGroup {
  readonly role: string;
  readonly people: readonly DemoPerson[];
}

/** Role of the page → duties, bodies and posts that mean it; the first that fits holds. */
const roles: readonly (readonly [string, (role: string) => boolean])[] = [
  ['administrator', (r) => r === 'administrator'],
  ['rehearser', (r) => r === 'rehearse'],
  ['auditor', (r) => r === 'auditor'],
  ['authority', (r) => r === 'chair'],
  ['personnel', (r) => r === 'head-of-personnel'],
  ['board', (r) => r.startsWith('organisation-board')],
  ['vetter', (r) => r.startsWith('vetting-group')],
  ['committee', (r) => r.startsWith('committee') || r.startsWith('leadership')],
  ['holder', (r) => r !== ''],
];

export function byRole(people: readonly DemoPerson[]): RoleGroup[] {
  const found = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const role = roles.find(([, means]) => person.roles.some(means))?.[0] ?? 'person';
    found.set(role, [...(found.get(role) ?? []), person]);
  }
  return [...roles.map(([role]) => role), 'person'].flatMap((role) => {
    const members = found.get(role);
    return members ? [{ role, people: members }] : [];
  });
}
